import { mayRead, type Sharing } from './sharing';

const [county, township, neighbour, prefecture] = [
  '520122000000',
  '520122001000',
  '520123000000',
  '520100000000',
];

const reads = (sharing: Sharing, owner: string[], reader: string[], accountId = 'reader'): boolean =>
  mayRead(
    { sharing, owner: { accountId: 'owner', displayName: '', divisions: owner } },
    { accountId, divisions: reader },
  );

describe('who reads what is shared', () => {
  it('its owner, wherever they work now', () => {
    expect(reads('own', [county], [neighbour], 'owner')).toBe(true);
    expect(reads('own', [county], [county])).toBe(false);
  });

  it('those of the same divisions, in any order', () => {
    expect(reads('office', [county, neighbour], [neighbour, county])).toBe(true);
    expect(reads('office', [county], [county, neighbour])).toBe(false);
    expect(reads('office', [county], [township])).toBe(false);
  });

  it('those of a place within the area or around it', () => {
    expect(reads('area', [county], [township])).toBe(true);
    expect(reads('area', [county], [prefecture])).toBe(true);
    expect(reads('area', [county], [neighbour])).toBe(false);
    expect(reads('area', [county], [])).toBe(false);
  });
});
