import { monthRange, type Month } from '@xiangtong/domain';
import fc from 'fast-check';
import { checkBatch, checking, type CheckGround, type FiguresToCheck } from './check-batch';
import type { CheckParameters } from './check-parameters';
import { FigureHistory } from './figure-history';
import { explanationOf, unexplained } from './raised-check';

const parameters: CheckParameters = {
  hbU: 0.5,
  hbA: 0.05,
  hbC: 4,
  hbMinPopulation: 5,
  hbMinFactor: 1.5,
  zThreshold: 3.5,
  zFloor: 0.05,
  zMinHistory: 6,
  factorTolerance: 1.5,
  twoTolerance: 1.06,
  priceSpread: 6,
  priceMinFactor: 1.5,
  priceMinLines: 8,
  swapTolerance: 1.15,
  doubtScore: 1.8,
  lineScore: 3.5,
  copySurprise: 1.5,
};

const groundOf = (history: FigureHistory): CheckGround => ({
  history,
  ranges: new Map(),
  parameters: () => parameters,
  productOf: () => undefined,
});

const report = (unit: number, month: Month, totalFen: number): FiguresToCheck => ({
  form: 'sales',
  unit: { id: unit, division: `5201220012${String(unit).padStart(2, '0')}` },
  month,
  lines: [],
  totalFen,
  explanations: null,
});

const months = monthRange(201801, 201812);
const UNITS = 8;

/** A year of eight units of different size that grow by two per cent a month. */
const year = (): FiguresToCheck[] =>
  months.flatMap((month, index) =>
    Array.from({ length: UNITS }, (_, unit) =>
      report(unit, month, Math.round(1_000_000 * (unit + 1) * 1.02 ** index)),
    ),
  );

const codes = (raised: ReturnType<typeof checkBatch>, figures: FiguresToCheck): string[] =>
  raised.get(figures)!.map(({ code }) => code);

describe('checkBatch', () => {
  it('says nothing about units without history or that go on as before', () => {
    const batch = year();
    const raised = checkBatch(batch, groundOf(new FigureHistory()));
    expect(batch.flatMap((figures) => codes(raised, figures))).toEqual([]);
  });

  it('finds a slip within the batch, and does not let it disturb the month after', () => {
    const batch = year().map((figures) =>
      figures.unit.id === 3 && figures.month === 201810
        ? { ...figures, totalFen: figures.totalFen * 10 }
        : figures,
    );
    const raised = checkBatch(batch, groundOf(new FigureHistory()));
    const doubted = batch.filter((figures) => raised.get(figures)!.length > 0);
    expect(doubted.map(({ unit, month }) => [unit.id, month])).toEqual([[3, 201810]]);
    expect(codes(raised, doubted[0]!)).toEqual(['CHECK.FACTOR']);
  });

  it('doubts the first month of a unit that has all its county ever had, once there is some history', () => {
    const all = year().reduce((sum, { totalFen }) => sum + totalFen, 0);
    const [reaches, below] = [report(30, 201901, all), report(31, 201901, all - 1)];
    const raised = checkBatch([...year(), reaches, below], groundOf(new FigureHistory()));
    expect(codes(raised, reaches)).toEqual(['CHECK.REACHES_COUNTY']);
    expect(codes(raised, below)).toEqual([]);
    const early = report(30, 201805, all);
    const few = year().filter(({ month }) => month < 201805);
    expect(codes(checkBatch([...few, early], groundOf(new FigureHistory())), early)).toEqual([]);
  });

  it('doubts a nil return of a unit that always sold, and not one of a unit that never did', () => {
    const batch = [...year(), ...months.map((month) => report(20, month, 0))];
    const nil = report(2, 201901, 0);
    const never = report(20, 201901, 0);
    const raised = checkBatch([...batch, nil, never], groundOf(new FigureHistory()));
    expect(codes(raised, nil)).toEqual(['CHECK.NIL_RETURN']);
    expect(codes(raised, never)).toEqual([]);
  });

  it('says the same in whatever order the months come', () => {
    const batch = year().map((figures) =>
      figures.unit.id === 3 && figures.month === 201810
        ? { ...figures, totalFen: figures.totalFen * 10 }
        : figures,
    );
    const told = (given: readonly FiguresToCheck[]) => {
      const raised = checkBatch(given, groundOf(new FigureHistory()));
      return batch.map((figures) => raised.get(figures));
    };
    expect(told(batch.toReversed())).toEqual(told(batch));
    expect(told(batch).flat()).toMatchObject([{ code: 'CHECK.FACTOR' }]);
  });

  it('leaves the history as it was', () => {
    const history = new FigureHistory();
    const key = { form: 'sales' as const, county: '520122', unitId: 1, month: 201803 };
    history.set(key, { total: 777, lines: 1 });
    checkBatch(year(), groundOf(history));
    expect([...history.of(key)]).toEqual([[201803, { total: 777, lines: 1 }]]);
    expect(history.total('sales', '520122', 201803)).toBe(777);
    expect(history.total('sales', '520122', 201804)).toBe(0);
  });

  it('shows others nothing of a batch while it is checked, and keeps what they change', () => {
    const history = new FigureHistory();
    const pieces = checking(year(), groundOf(history));
    const key = { form: 'sales' as const, county: '520122', unitId: 1, month: 201802 };
    for (let piece = 0; piece < UNITS + 1; piece += 1) pieces.next();
    expect([...history.of(key)]).toEqual([]);
    expect(history.total('sales', '520122', 201801)).toBe(0);
    history.set(key, { total: 777, lines: 1 });
    while (!pieces.next().done);
    expect([...history.of(key)]).toEqual([[201802, { total: 777, lines: 1 }]]);
    expect(history.total('sales', '520122', 201802)).toBe(777);
  });

  it('says the same however the months are cut into batches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(UNITS * months.length - 1), fc.constantFrom(0.1, 0.5, 2, 10)), {
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: months.length - 1 }),
        (slips, cut) => {
          const batch = year();
          for (const [index, factor] of slips)
            batch[index] = { ...batch[index]!, totalFen: Math.round(batch[index]!.totalFen * factor) };
          const whole = checkBatch(batch, groundOf(new FigureHistory()));
          const history = new FigureHistory();
          const parts = [batch.slice(0, cut * UNITS), batch.slice(cut * UNITS)];
          for (const part of parts) {
            const raised = checkBatch(part, groundOf(history));
            expect(part.map((figures) => raised.get(figures))).toEqual(
              part.map((figures) => whole.get(figures)),
            );
            for (const figures of part) {
              const { form, unit, month, totalFen } = figures;
              if (raised.get(figures)!.length === 0)
                history.set(
                  { form, county: '520122', unitId: unit.id, month },
                  { total: totalFen, lines: 0 },
                );
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('explanations', () => {
  const check = { code: 'CHECK.UNIT_PRICE', path: 'lines[3].amount', parameters: {} } as const;

  it.each([
    [{ 'CHECK.UNIT_PRICE': 'a' }, 'a'],
    [{ 'CHECK.UNIT_PRICE@lines[3].amount': 'b', 'CHECK.UNIT_PRICE': 'a' }, 'b'],
    [{ '@lines[3].amount': 'c' }, 'c'],
    [{ 'CHECK.UNIT_PRICE': ' \n' }, null],
    [{ 'CHECK.UNIT_PRICE@lines[2].amount': 'b', 'CHECK.FACTOR': 'a' }, null],
    [null, null],
  ])('given as %j explain a check about the price of line 4 by: %p', (explanations, expected) => {
    expect(explanationOf(check, explanations)).toBe(expected);
    expect(unexplained([check], explanations)).toHaveLength(expected === null ? 1 : 0);
  });

  it('are not found on the prototype', () => {
    expect(explanationOf({ code: 'toString' as never, path: 'x' }, {})).toBeNull();
  });
});
