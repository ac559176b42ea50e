import fc from 'fast-check';
import { areEqual, fraction, sumOfFractions, type Fraction } from '../indexes/fraction';
import { greatCircleMetres } from './great-circle';
import { locationQuotient } from './location-quotient';

describe('location quotient', () => {
  it('compares the share in the row with the share in the table', () => {
    const found = locationQuotient({ cell: 30n, row: 100n, column: 150n, total: 1000n }) as Fraction;
    expect(areEqual(found, fraction(2n))).toBe(true);
    expect(locationQuotient({ cell: 0n, row: 0n, column: 5n, total: 9n })).toBe('empty-row');
    expect(locationQuotient({ cell: 0n, row: 5n, column: 0n, total: 9n })).toBe('empty-column');
  });

  it('is 1 on the average of a row, weighted by the columns', () => {
    const table = fc.array(fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(table, (cells) => {
        const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);
        const columns = [0, 1, 2].map((index) => sum(cells.map((row) => row[index]!)));
        const total = sum(columns);
        for (const row of cells) {
          const weighted = row.map((cell, index) => {
            const crossed = { cell, row: sum(row), column: columns[index]!, total };
            const { numerator, denominator } = locationQuotient(crossed) as Fraction;
            return fraction(numerator * columns[index]!, denominator * total);
          });
          expect(areEqual(sumOfFractions(weighted), fraction(1n))).toBe(true);
        }
      }),
    );
  });
});

describe('great-circle distance', () => {
  it('from Nashville to Los Angeles is 2887.26 km on a globe of 6372.8 km (Rosetta Code, Haversine formula)', () => {
    const nashville = { latitude: 36.12, longitude: -86.67 };
    const losAngeles = { latitude: 33.94, longitude: -118.4 };
    const published = (2_887_259.95 / 6372.8) * 6371.0088;
    expect(greatCircleMetres(nashville, losAngeles)).toBe(Math.round(published));
  });

  it('knows a quarter of a great circle, the other side of the globe, and staying where one is', () => {
    const origin = { latitude: 0, longitude: 0 };
    const quarter = 10_007_557;
    expect(greatCircleMetres(origin, { latitude: 90, longitude: 0 })).toBe(quarter);
    expect(greatCircleMetres(origin, { latitude: 0, longitude: 90 })).toBe(quarter);
    expect(greatCircleMetres(origin, { latitude: 0, longitude: 180 })).toBe(20_015_114);
    expect(greatCircleMetres(origin, origin)).toBe(0);
  });
});
