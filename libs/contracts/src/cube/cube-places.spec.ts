import { placesFirst, takesPlace } from './cube-places';

describe('members that take a place', () => {
  it.each([
    ['a province', 'destinationProvince', '440000', true],
    ['the unknown destination', 'destinationProvince', '000000', false],
    ['a city', 'destinationCity', '440100', true],
    ['what is known to its province only', 'destinationCity', '440000', false],
    ['a municipality among its districts', 'destination', '110000', true],
    ['abroad', 'destinationCity', '900000', true],
    ['a store', 'store', 'LB-001', true],
    ['a store not stated', 'store', '', false],
    ['a township', 'township', '520122001000', true],
    ['a park among townships', 'township', '520122P01', false],
    ['a park among units', 'unit', '520122P01', true],
    ['what is in no park', 'park', 'other', false],
  ] as const)('are told by dimension and code: %s', (_, dimension, code, takes) =>
    expect(takesPlace({ [dimension]: code }, [dimension])).toBe(takes),
  );

  it('keep their order before all others, however large those are', () => {
    const rows = ['', 'B', 'A'].map((store) => ({ unit: 'U', store }));
    expect(placesFirst(rows, ['unit', 'store'])).toEqual({
      places: [rows[1], rows[2]],
      others: [rows[0]],
    });
  });
});
