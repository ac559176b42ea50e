import fc from 'fast-check';
import { Analysis, Cube, type Reach } from '../src';
import { historyArbitrary } from './support/arbitraries';
import { Historian, type TestEvent } from './support/events';
import { createFixture } from './support/fixture';
import { naiveCity, stateAt } from './support/naive-state';

interface Sale {
  readonly unit: string;
  readonly month: number;
  readonly destination: number;
  readonly amount: number;
}

const salesAt = (events: readonly TestEvent[], seq: number): Sale[] =>
  [...stateAt(events, seq)].flatMap(([key, lines]) => {
    const [unit, month] = key.split('/');
    return lines.map(({ destination, amount }) => ({
      unit: unit!,
      month: Number(month),
      destination,
      amount,
    }));
  });

const six = (code: number): string => String(code).padStart(6, '0');
const isMainland = (code: number): boolean => code >= 110000 && code < 660000;

/** By the words of the handbook: where a destination counts as a place; null where it is none. */
const placeOf: Readonly<Record<Reach['level'], (destination: number) => string | null>> = {
  province: (code) => (code >= 110000 && code < 830000 ? `${six(code).slice(0, 2)}0000` : null),
  city: (code) => (isMainland(code) && code % 10_000 !== 0 ? naiveCity(code) : null),
  district: (code) => (isMainland(code) && code % 100 !== 0 ? six(code) : null),
};

const sum = (sales: readonly Sale[]): number => sales.reduce((all, { amount }) => all + amount, 0);

/** `code first-month unit amount` of every place with sales of 2019. */
const naivePlaces = (
  sales: readonly Sale[],
  level: Reach['level'],
  unitIds: ReadonlyMap<string, number>,
): string[] => {
  const of2019 = ({ month }: Sale): boolean => Math.floor(month / 100) === 2019;
  const places = new Set(
    sales.filter(of2019).flatMap(({ destination }) => placeOf[level](destination) ?? []),
  );
  return [...places].map((place) => {
    const there = sales.filter(
      ({ destination, month }) => placeOf[level](destination) === place && month <= 201912,
    );
    const first = Math.min(...there.map(({ month }) => month));
    const opening = there.filter(({ month }) => month === first);
    const [opener] = [...new Set(opening.map(({ unit }) => unit))].sort((a, b) => {
      const of = (unit: string): number => sum(opening.filter((sale) => sale.unit === unit));
      return of(b) - of(a) || unitIds.get(a)! - unitIds.get(b)!;
    });
    return `${place} ${first} ${opener} ${(sum(there.filter(of2019)) / 100).toFixed(2)}`;
  });
};

it('places reached, since when and through whom are those of a fold over the ledger, at every position', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary(40), async (events) => {
      const fixture = await createFixture();
      try {
        const played = await new Historian(fixture.source, fixture.catalogue).play(events);
        const analysis = new Analysis(new Cube(await fixture.replica()), new Map());
        const unitIds = new Map([...fixture.catalogue.units.values()].map(({ code, id }) => [code, id]));
        for (const asOf of [played.length, Math.ceil(played.length / 2)]) {
          const sales = salesAt(played, asOf);
          for (const level of ['province', 'city', 'district'] as const) {
            const found = await analysis.reach({ period: '2019', level, asOf }, 'all');
            const listed = found.places.map(
              ({ place, firstMonth, firstUnit, amount }) =>
                `${place.code} ${firstMonth.replace('-', '')} ${firstUnit.code} ${amount}`,
            );
            expect(listed.sort()).toEqual(naivePlaces(sales, level, unitIds).sort());
            expect(found.total).toBe(
              (sum(sales.filter(({ month }) => Math.floor(month / 100) === 2019)) / 100).toFixed(2),
            );
          }
        }
      } finally {
        await fixture.close();
      }
    }),
    { numRuns: 3 },
  );
});
