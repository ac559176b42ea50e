import { doorOf, fewOfEach, pastedIn, type Found } from './entries';

const found = (kind: Found['kind'], at: number): Found => ({
  kind,
  code: `${kind}${at}`,
  name: `${kind}${at}`,
  names: [],
  to: '/',
});
const many = (kind: Found['kind'], count: number): Found[] =>
  Array.from({ length: count }, (_, at) => found(kind, at));

describe('what is found', () => {
  it('is the best of each kind, so that villages do not hide a page', () => {
    const few = fewOfEach([...many('unit', 40), found('page', 1), ...many('product', 3)]);
    expect(few.map(({ code }) => code)).toEqual([
      ...many('unit', 6).map(({ code }) => code),
      'page1',
      'product0',
      'product1',
      'product2',
    ]);
  });

  it('opens the first door that one may open, and is left out without one', () => {
    const doors = ['/overview?scope=1', '/units?unit=1'];
    expect(doorOf(doors, (path) => path === '/units')).toBe('/units?unit=1');
    expect(doorOf(doors, () => true)).toBe('/overview?scope=1');
    expect(doorOf(doors, () => false)).toBeNull();
  });

  it.each([
    [` ${'A0'.repeat(32)} `, 'seal', `/verify/${'a0'.repeat(32)}`],
    [
      'cube:2019:yoy@1204/amount.growth/county=520122',
      'figure',
      '/trace?figure=cube%3A2019%3Ayoy%401204%2Famount.growth%2Fcounty%3D520122',
    ],
  ])('takes what was copied from a report: %s', (text, kind, to) =>
    expect(pastedIn(text)).toMatchObject({ kind, to }),
  );

  it.each(['立碑村', 'a0a0', '520122', 'cube:2019'])('takes %s for a name', (text) =>
    expect(pastedIn(text)).toBeNull(),
  );
});
