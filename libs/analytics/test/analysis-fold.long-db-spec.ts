import type { Reach } from '@xiangtong/contracts';
import fc from 'fast-check';
import { Analysis, Cube } from '../src';
import { historyArbitrary } from './support/arbitraries';
import { Historian, type TestEvent } from './support/events';
import { createFixture, movingUnits } from './support/fixture';
import { isMatched, naivePairs } from './support/naive-decomposition';
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

/** Following the handbook: the place of a destination; null where it is none. */
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

/** The classes of 2019 against 2018, unit-month by unit-month, each as fen and as the number of reports. */
const naiveGrowth = (events: readonly TestEvent[], pairs: ReturnType<typeof naivePairs>) => {
  const state = stateAt(events, events.length);
  const amount = (unit: string, month: number): number =>
    (state.get(`${unit}/${month}`) ?? []).reduce((total, line) => total + line.amount, 0);
  const classes = { c1: 0, c0: 0, n1: 0, x0: 0, r1: 0, r0: 0 };
  const counts = { c1: 0, c0: 0, n1: 0, x0: 0, r1: 0, r0: 0 };
  for (const [key, pair] of pairs) {
    const [unit, text] = key.split('/') as [string, string];
    const month = Number(text);
    const put = (name: keyof typeof classes, own: number): void => {
      classes[name] += amount(unit, own);
      counts[name] += 1;
    };
    const now = isMatched(pair) ? 'c1' : pair.due[1] ? 'r1' : 'n1';
    const base = isMatched(pair) ? 'c0' : pair.due[0] ? 'r0' : 'x0';
    if (pair.reported[0]) put(now, month);
    if (pair.reported[1]) put(base, month - 100);
  }
  return { classes, counts };
};

it('growth of units as they reported is that of a fold, part by part; on boundaries only its parts differ', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary(40), async (events) => {
      const fixture = await createFixture(movingUnits);
      try {
        const played = await new Historian(fixture.source, fixture.catalogue).play(events);
        const analysis = new Analysis(new Cube(await fixture.replica()), new Map());
        const found = await analysis.growth({ measure: 'amount', period: '2019', compare: 'yoy' }, 'all');
        const months = Array.from({ length: 12 }, (_, index) => 201901 + index);
        const period = { months, shift: 12, last: 201912 };
        const { classes, counts } = naiveGrowth(
          played,
          naivePairs(stateAt(played, played.length), fixture, period, 0),
        );
        const yuan = (fen: number): string => (fen / 100).toFixed(2);
        expect(found.asReported.parts.map(({ part, now, base, pairs }) => [part, now, base, pairs])).toEqual([
          ['continuing', yuan(classes.c1), yuan(classes.c0), { now: counts.c1, base: counts.c0 }],
          ['entry', yuan(classes.n1), '0.00', { now: counts.n1, base: 0 }],
          ['exit', '0.00', yuan(classes.x0), { now: 0, base: counts.x0 }],
          ['response', yuan(classes.r1), yuan(classes.r0), { now: counts.r1, base: counts.r0 }],
        ]);
        expect(found.now).toBe(yuan(classes.c1 + classes.n1 + classes.r1));
        for (const { parts } of [found.onBoundaries, found.asReported]) {
          const growth = parts.reduce((total, { contribution }) => total + Number(contribution), 0);
          if (found.growth !== null) expect(growth).toBeCloseTo(Number(found.growth), 9);
          expect(parts.reduce((total, { base }) => total + Number(base), 0)).toBeCloseTo(
            Number(found.base),
            1,
          );
        }
      } finally {
        await fixture.close();
      }
    }),
    { numRuns: 3 },
  );
});
