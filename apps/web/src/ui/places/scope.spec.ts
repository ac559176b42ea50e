import { parentOf, partsOf, scopeOf, whereOf } from './scope';

describe('scopes of a view', () => {
  it.each([
    ['520100', { prefecture: '5201' }, 'county'],
    ['520122000000', { county: '520122' }, 'unit'],
    ['520122', { county: '520122' }, 'unit'],
    ['520122001000', { township: '520122001' }, 'unit'],
    ['520122001208', { unit: '520122001208' }, null],
    ['520122P01', { unit: '520122P01' }, null],
  ])('restrict a view to %s and break it down by what lies below', (text, where, parts) => {
    const scope = scopeOf(text);
    expect(whereOf(scope)).toEqual(where);
    expect(partsOf(scope)).toBe(parts);
  });

  it('is everything one may see when nothing is chosen', () => {
    expect(whereOf(null)).toEqual({});
  });

  it('knows what contains a division', () => {
    expect(parentOf('520122000000')).toBe('520100000000');
    expect(parentOf('520122001000')).toBe('520122000000');
    expect(parentOf('520000000000')).toBeNull();
  });
});
