import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, monthRange, type Month } from '@xiangtong/domain';
import { projectDirectory } from '@xiangtong/infrastructure';
import type { RevisionLine } from '@xiangtong/ledger';
import { checkBatch, type FiguresToCheck } from './check-batch';
import { toCheckParameters } from './check-parameters';
import { FigureHistory } from './figure-history';
import { partsOf } from './parts';

/** The parameters that are shipped. */
const shipped = (): Readonly<Record<string, string>> => {
  const file = join(projectDirectory(), 'seeds', 'reference', 'check-parameters.csv');
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return Object.fromEntries(rows.map((row) => row.split(',').slice(1, 3) as [string, string]));
};
const parameters = toCheckParameters('sales', shipped())!;

const COUNTY = '520122';
const NOW: Month = 202001;
const UNITS = 12;
const FEN = 1_234_567;

const report = (unit: number, totalFen: number, lines: readonly RevisionLine[] = []): FiguresToCheck => ({
  form: 'sales',
  unit: { id: unit, division: `${COUNTY}0012${String(unit).padStart(2, '0')}` },
  month: NOW,
  lines,
  totalFen,
  explanations: null,
});

/** Never the same figure twice, and all within a thousandth of what is usual. */
const near = (fen: number, month: Month, unit: number): number =>
  fen + ((month * 7_919 + unit * 104_729) % 997);

/** A county of twelve units that have sold the same for so many months. */
const steadyCounty = (months: number): FigureHistory => {
  const history = new FigureHistory();
  if (months === 0) return history;
  for (const month of monthRange(addMonths(NOW, -months), addMonths(NOW, -1)))
    for (let unit = 1; unit <= UNITS; unit += 1)
      history.set(
        { form: 'sales', county: COUNTY, unitId: unit, month },
        { total: near(FEN * unit, month, unit), lines: 0 },
      );
  return history;
};

const check = (history: FigureHistory, asked: FiguresToCheck) => {
  const others = Array.from({ length: UNITS }, (_, index) => index + 1)
    .filter((unit) => unit !== asked.unit.id)
    .map((unit) => report(unit, near(FEN * unit, NOW, unit)));
  const raised = checkBatch([...others, asked], {
    history,
    ranges: new Map(),
    parameters: () => parameters,
    productOf: () => undefined,
  });
  // What is usual is not asked about, whatever one unit does.
  expect(others.flatMap((one) => raised.get(one)!)).toEqual([]);
  return raised.get(asked)!;
};

describe('parameters of the checks', () => {
  it('are those of the register of parameters, each by its name', () => {
    expect(parameters).toEqual({
      hbU: 0.5,
      hbA: 0.05,
      hbC: 6,
      hbMinPopulation: 10,
      hbMinFactor: 1.5,
      zThreshold: 6,
      zFloor: 0.05,
      zMinHistory: 6,
      factorTolerance: 1.5,
      twoTolerance: 1.2,
      priceSpread: 6,
      priceMinFactor: 1.5,
      priceMinLines: 8,
      swapTolerance: 1.15,
      doubtScore: 1.2,
      lineScore: 3.5,
      copySurprise: 1.5,
    });
  });

  it('are none for a form without any, have values where three are missing, and must be there otherwise', () => {
    expect(toCheckParameters('sales', {})).toBeNull();
    const { doubt_score: _, line_score: __, copy_surprise: ___, ...older } = shipped();
    expect(toCheckParameters('sales', older)).toMatchObject({
      doubtScore: 1.2,
      lineScore: 3.5,
      copySurprise: 1.5,
    });
    const { hb_u: ____, ...incomplete } = shipped();
    expect(() => toCheckParameters('sales', incomplete)).toThrow(
      'check parameter hb_u of form sales is missing',
    );
  });
});

describe('a total', () => {
  it.each([
    [1, 'nothing'],
    [1.49, 'nothing'],
    [1.51, 'CHECK.HISTORY'],
    [1 / 1.49, 'nothing'],
    [1 / 1.51, 'CHECK.MONTH_RATIO'],
    [1.67, 'CHECK.HISTORY'],
    [2, 'CHECK.FACTOR 2'],
    [0.5, 'CHECK.FACTOR 0.5'],
    [3, 'CHECK.HISTORY'],
    [5, 'CHECK.HISTORY'],
    [8, 'CHECK.HISTORY'],
    [10, 'CHECK.FACTOR 10'],
    [0.1, 'CHECK.FACTOR 0.1'],
    [100, 'CHECK.FACTOR 100'],
    [0.01, 'CHECK.FACTOR 0.01'],
    [1_000, 'CHECK.FACTOR 1000'],
    [0.001, 'CHECK.FACTOR 0.001'],
    [10_000, 'CHECK.FACTOR 10000'],
    [0.0001, 'CHECK.FACTOR 0.0001'],
    [0, 'CHECK.NIL_RETURN'],
  ])('of %d times what is expected raises %s', (factor, expected) => {
    const raised = check(steadyCounty(24), report(4, Math.round(near(FEN * 4, NOW, 4) * factor)));
    const told = raised.map(({ code, path, parameters: { factor: slip } }) => {
      expect(path).toBe('total');
      return slip === undefined ? code : `${code} ${String(slip)}`;
    });
    expect(told.join(' ') || 'nothing').toBe(expected);
  });

  it('is told with what was expected, and with the range that raises nothing', () => {
    const [history] = check(steadyCounty(24), report(4, FEN * 4 * 3));
    const { amount, expected, low, high, months } = history!.parameters;
    expect([amount, months]).toEqual(['148148.04', 24]);
    expect(Number(expected) / 49_382.68).toBeCloseTo(1, 2);
    expect(Number(low)).toBeLessThan(49_382);
    expect(Number(high)).toBeGreaterThan(49_383);
    // As far above as below, in multiples.
    expect(Number(high) / Number(expected)).toBeCloseTo(Number(expected) / Number(low), 4);
    const [ratio] = check(steadyCounty(24), report(4, Math.round((FEN * 4) / 1.51)));
    expect(ratio!.parameters).toMatchObject({ month: '2019-12', before: '49388.28', ratio: '0.66' });
    const [factor] = check(steadyCounty(24), report(4, FEN * 40));
    expect(factor!.parameters).toMatchObject({ amount: '493826.80', ratio: '10', slip: '像是多写了一位数' });
  });

  it.each([
    [1, 4, []],
    [2, 4, []],
    [3, 4, ['CHECK.MONTH_RATIO']],
    [5, 4, ['CHECK.MONTH_RATIO']],
    [6, 4, ['CHECK.HISTORY']],
    [1, 10, ['CHECK.FACTOR']],
    [2, 0, []],
    [3, 0, ['CHECK.NIL_RETURN']],
  ])('after %i months, of %d times what is expected, raises %j', (months, factor, codes) => {
    const raised = check(steadyCounty(months), report(4, FEN * 4 * factor));
    expect(raised.map(({ code }) => code)).toEqual(codes);
  });

  it('is not compared with the report that it corrects', () => {
    const history = steadyCounty(24);
    history.set({ form: 'sales', county: COUNTY, unitId: 4, month: NOW }, { total: FEN * 40, lines: 0 });
    expect(check(history, report(4, near(FEN * 4, NOW, 4)))).toEqual([]);
    expect(check(history, report(4, FEN * 40)).map(({ code }) => code)).toEqual(['CHECK.FACTOR']);
  });
});

const PRODUCTS = 6;
const YUAN = [50_000, 40_000, 30_000, 20_000, 10_000, 9_000];

interface LineFactors {
  readonly amount?: number;
  readonly quantity?: number;
  readonly orders?: number;
}

/** A report of six products, each with its own price of about 20 yuan a kilogram. */
const linesOf = (month: Month, factors: Readonly<Record<number, LineFactors>> = {}): RevisionLine[] =>
  YUAN.slice(0, PRODUCTS).map((yuan, index) => {
    const { amount = 1, quantity = 1, orders = 1 } = factors[index] ?? {};
    const fen = near(yuan * 100, month, index);
    const kilograms = yuan / (20 + index);
    return {
      product: { id: index + 1, code: `P-${index + 1}` },
      destination: 320_102,
      platform: { id: 1, code: 'taobao' },
      store: null,
      flow: 'up',
      quantity: Math.round(kilograms * 1_000 * quantity),
      amount: Math.round(fen * amount),
      orders: Math.max(1, Math.round((yuan / 50) * orders)),
      refund: null,
      measure: 'kg',
      reportedQuantity: Math.round(kilograms * 1_000 * quantity),
    };
  });

const totalOf = (lines: readonly RevisionLine[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

const historyWithLines = (months: number): FigureHistory => {
  const history = steadyCounty(months);
  for (const month of monthRange(addMonths(NOW, -months), addMonths(NOW, -1))) {
    const lines = linesOf(month);
    const total = totalOf(lines);
    const figure = { total, lines: lines.length, parts: partsOf(lines, total) };
    history.set({ form: 'sales', county: COUNTY, unitId: 4, month }, figure);
  }
  return history;
};

describe('a line', () => {
  const raisedBy = (factors: Readonly<Record<number, LineFactors>>, months = 18) => {
    const lines = linesOf(NOW, factors);
    return check(historyWithLines(months), report(4, totalOf(lines), lines)).map(
      ({ code, path }) => `${code} ${path}`,
    );
  };

  it.each<[string, LineFactors, string[]]>([
    ['as usual', {}, []],
    ['1.49 times as dear', { amount: 1.49 }, []],
    ['1.51 times as dear', { amount: 1.51 }, []],
    ['1.66 times as dear', { amount: 1.66 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['1/1.51 times as dear', { amount: 1 / 1.51 }, []],
    ['1/1.66 times as dear', { amount: 1 / 1.66 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['twice as dear', { amount: 2 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['ten times as dear', { amount: 10 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['a tenth as dear', { amount: 0.1 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['in ten thousands', { amount: 0.0001 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['with a hundredth of its quantity', { quantity: 0.01 }, ['CHECK.UNIT_PRICE lines[4].amount']],
    ['twice as much at the same price', { amount: 2, quantity: 2, orders: 2 }, []],
    [
      'ten times as much at the same price',
      { amount: 10, quantity: 10, orders: 10 },
      ['CHECK.LINE_AMOUNT lines[4].amount'],
    ],
    ['with ten times the orders alone', { orders: 10 }, []],
  ])('that is %s raises what it should', (_, factors, expected) => {
    expect(raisedBy({ 4: factors })).toEqual(expected);
  });

  it('is told once for all where most of them are wrong in the same way', () => {
    const factors = (count: number, factor: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [index, { amount: factor }]));
    expect(raisedBy(factors(6, 10))).toEqual(['CHECK.FACTOR total']);
    expect(raisedBy(factors(4, 10))).toEqual(['CHECK.FACTOR total']);
    expect(raisedBy({ 3: { amount: 10 }, 4: { amount: 10 } })).toEqual([
      'CHECK.UNIT_PRICE lines[3].amount',
      'CHECK.UNIT_PRICE lines[4].amount',
    ]);
  });

  it('has a usual price only once it was there for three months', () => {
    expect(raisedBy({ 4: { amount: 10 } }, 2)).not.toContain('CHECK.UNIT_PRICE lines[4].amount');
    expect(raisedBy({ 4: { amount: 10 } }, 3)).toContain('CHECK.UNIT_PRICE lines[4].amount');
  });
});

describe('lines of a report', () => {
  it('are told in their order, at most twenty of them', () => {
    const many = (month: Month, factor: (index: number) => number): RevisionLine[] =>
      Array.from({ length: 46 }, (_, index): RevisionLine => {
        const [line] = linesOf(month);
        const amount = Math.round(near(1_000_000, month, index) * factor(index));
        return {
          ...line!,
          product: { id: index + 1, code: `P-${index + 1}` },
          amount,
          quantity: 50_000,
          orders: 20,
        };
      });
    const history = steadyCounty(18);
    for (const month of monthRange(addMonths(NOW, -18), addMonths(NOW, -1))) {
      const lines = many(month, () => 1);
      const total = totalOf(lines);
      history.set(
        { form: 'sales', county: COUNTY, unitId: 4, month },
        { total, lines: lines.length, parts: partsOf(lines, total) },
      );
    }
    const wrong = many(NOW, (index) =>
      index % 2 === 0 && index < 44 ? (index === 20 || index === 30 ? 0.01 : 0.1) : 1,
    );
    const told = check(history, report(4, totalOf(wrong), wrong)).filter(
      ({ code }) => code === 'CHECK.UNIT_PRICE',
    );
    const indexes = told.map(({ path }) => Number(/\d+/.exec(path)![0]));
    // The most certain twenty of 22, in the order of the report.
    expect(indexes).toHaveLength(20);
    expect(indexes).toEqual(indexes.toSorted((one, other) => one - other));
    expect(indexes).toEqual(expect.arrayContaining([20, 30]));
  });
});

describe('a month that repeats another', () => {
  const repeats = (month: Month, change: (lines: RevisionLine[]) => RevisionLine[] = (lines) => lines) => {
    const lines = change(linesOf(month));
    return check(historyWithLines(18), report(4, totalOf(lines), lines)).map(({ code, parameters: told }) => [
      code,
      told['month'],
    ]);
  };

  it('is asked about with the month that it repeats', () => {
    expect(repeats(201911)).toEqual([['CHECK.DUPLICATED_MONTH', '2019-11']]);
    expect(repeats(201807)).toEqual([['CHECK.DUPLICATED_MONTH', '2018-07']]);
  });

  it('is another one with a fen more, with a line less, or with other products', () => {
    expect(
      repeats(201911, ([first, ...rest]) => [{ ...first!, amount: first!.amount + 1 }, ...rest]),
    ).toEqual([]);
    expect(repeats(201911, (lines) => [...lines.slice(0, -1)])).toEqual([]);
    expect(
      repeats(201911, (lines) =>
        lines.map((line) => ({ ...line, product: { id: line.product.id + 50, code: 'other' } })),
      ),
    ).toEqual([]);
  });
});
