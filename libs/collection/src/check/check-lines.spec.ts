import { addMonths, evidenceFor, evidenceForAny, type Deviation, type Month } from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import { doubtedLines, pricesTogether, studyLines, type LineStudy } from './check-lines';
import type { CheckParameters } from './check-parameters';
import type { Figure } from './figure-history';
import { partOf } from './parts';
import { UnitParts } from './unit-parts';

const NOW: Month = 202001;
const parameters = { lineScore: 3.5 } as CheckParameters;

const line = (product: number, overrides: Partial<RevisionLine> = {}): RevisionLine => ({
  product: { id: product, code: `P-${product}` },
  destination: 320_102,
  platform: { id: 1, code: 'taobao' },
  store: null,
  flow: 'up',
  quantity: 10_000,
  amount: 40_000,
  orders: 10,
  refund: null,
  measure: 'kg',
  reportedQuantity: 10_000,
  ...overrides,
});

/** So many months in which these lines were sold, all of them alike. */
const usualOf = (lines: readonly RevisionLine[], months = 12): UnitParts => {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const figure: Figure = { total, lines: lines.length, parts: lines.map(partOf) };
  return new UnitParts(
    new Map(
      Array.from({ length: months }, (_, index): [Month, Figure] => [addMonths(NOW, -1 - index), figure]),
    ),
    NOW,
  );
};
const nothingUsual = usualOf([], 0);

describe('the study of a line', () => {
  const before = [line(1), line(2), line(3)];

  it('holds price, amount of an order, and amount against what was usual', () => {
    const [study] = studyLines([line(1, { amount: 80_000 }), line(2), line(3)], {
      usual: usualOf(before),
      ranges: new Map(),
      expected: null,
    });
    expect(study!.price!.distance).toBeCloseTo(Math.log(2), 12);
    expect(study!.price!.usual).toBeCloseTo(Math.log(4), 12);
    expect(study!.order!.distance).toBeCloseTo(Math.log(2), 12);
    expect(study!.amount!.distance).toBeCloseTo(Math.log(2), 12);
    expect(study!.amount!.deviation).toBeCloseTo(
      Math.hypot(usualOf(before).amount(partOf(line(1)).key)!.deviation, 0.2),
      12,
    );
  });

  it('takes out what the other lines of the report do together', () => {
    const studies = studyLines(
      [line(1, { amount: 160_000 }), line(2, { amount: 80_000 }), line(3, { amount: 80_000 })],
      {
        usual: usualOf(before),
        ranges: new Map(),
        expected: null,
      },
    );
    expect(studies[0]!.amount!.distance).toBeCloseTo(Math.log(2), 12);
    // Half of the two others went up twofold, half fourfold.
    expect(studies[1]!.amount!.distance).toBeCloseTo(Math.log(2) - (Math.log(2) + Math.log(4)) / 2, 12);
  });

  it('takes out what the expected total says, alone for a single line', () => {
    const usual = usualOf([line(1)]);
    const expected = { value: usual.total + Math.log(3), deviation: 0.7 };
    const [study] = studyLines([line(1, { amount: 120_000 })], { usual, ranges: new Map(), expected });
    expect(study!.amount!.distance).toBeCloseTo(0, 12);
    expect(study!.amount!.deviation).toBeCloseTo(
      Math.hypot(usual.amount(study!.part.key)!.deviation, 0.7),
      12,
    );
    const [unknown] = studyLines([line(1)], { usual, ranges: new Map(), expected: null });
    expect(unknown!.amount).toBeNull();
    // A new line says nothing of the others.
    const [known] = studyLines([line(1, { amount: 120_000 }), line(9)], {
      usual,
      ranges: new Map(),
      expected,
    });
    expect(known!.amount!.distance).toBeCloseTo(0, 12);
    expect(known!.amount!.deviation).toBeCloseTo(
      Math.hypot(usual.amount(known!.part.key)!.deviation, 0.7),
      12,
    );
  });

  it('compares the price with the county where that is closer, or where it is all there is', () => {
    const range = (median: number) => new Map([[1, { median, low: 0, high: 0, deviation: 0.1, count: 8 }]]);
    const priceOf = (usual: UnitParts, ranges: ReturnType<typeof range>) =>
      studyLines([line(1, { amount: 80_000 })], { usual, ranges, expected: null })[0]!.price;
    expect(priceOf(nothingUsual, range(8))?.distance).toBeCloseTo(0, 12);
    expect(priceOf(usualOf(before), range(8))?.distance).toBeCloseTo(0, 12);
    expect(priceOf(usualOf(before), range(40))?.distance).toBeCloseTo(Math.log(2), 12);
    expect(priceOf(nothingUsual, new Map())).toBeNull();
    const [bare] = studyLines([line(1, { quantity: 0 })], {
      usual: nothingUsual,
      ranges: range(8),
      expected: null,
    });
    expect(bare!.price).toBeNull();
  });
});

const off = (times: number, deviation = 0.1): Deviation => ({ distance: Math.log(times), deviation });
const study = (parts: Partial<Record<'price' | 'order' | 'amount', Deviation>>, index = 0): LineStudy => ({
  line: line(1),
  index,
  part: partOf(line(1)),
  price: parts.price ? { ...parts.price, usual: 0 } : null,
  order: parts.order ?? null,
  amount: parts.amount ?? null,
});

describe('the best explanation of a line', () => {
  const explained = (parts: Parameters<typeof study>[0]) => {
    const [verdict] = doubtedLines([study(parts)], parameters);
    return verdict ? [verdict.about, verdict.slip] : null;
  };

  it.each<[string, Parameters<typeof study>[0], unknown]>([
    [
      'an amount ten times too large, in price, order and amount',
      { price: off(10), order: off(10), amount: off(10) },
      ['price', '10'],
    ],
    [
      'a price ten times too high, of an amount that is usual',
      { price: off(10), amount: off(1) },
      ['quantity', '0.1'],
    ],
    [
      'a price of a tenth, of an amount that is usual',
      { price: off(0.1), amount: off(1) },
      ['quantity', '10'],
    ],
    ['a price seven times too high', { price: off(7) }, ['price', null]],
    ['a price twice too high', { price: off(2) }, ['price', '2']],
    ['an amount of a new product, ten times too large', { amount: off(10) }, ['amount', '10']],
    [
      'ten times the amount at the usual price',
      { price: off(1), order: off(1), amount: off(10, 0.05) },
      ['amount', '10'],
    ],
    ['twice the amount of a new product', { amount: off(2) }, null],
    ['half the amount at the usual price', { price: off(1), amount: off(0.5) }, null],
    ['what is usual', { price: off(1.1), order: off(1.1), amount: off(1.1) }, null],
    ['nothing known', {}, null],
  ])('of %s', (_, parts, expected) => {
    expect(explained(parts)).toEqual(expected);
  });

  it('has the evidence of all that is off in the same way', () => {
    const [verdict] = doubtedLines(
      [study({ price: off(10, 0.3), order: off(9, 0.4), amount: off(11, 0.5) })],
      parameters,
    );
    const shift = Math.log(10);
    expect(verdict!.score).toBeCloseTo(
      evidenceFor(off(10, 0.3), shift) + evidenceFor(off(9, 0.4), shift) + evidenceFor(off(11, 0.5), shift),
      12,
    );
  });

  it('needs more evidence in a long report, up to that of fifty lines, and puts the most certain first', () => {
    // Just above and below what one line, ten and fifty need.
    const needed = (lines: number) => 3.5 + 0.5 * Math.log(Math.min(50, lines));
    const timesFor = (score: number): number => {
      let [low, high] = [3, 1e6];
      for (let step = 0; step < 60; step += 1) {
        const middle = Math.sqrt(low * high);
        if (evidenceForAny(off(middle, 0.01)) < score) low = middle;
        else high = middle;
      }
      return high;
    };
    for (const lines of [1, 10, 50, 200]) {
      const others = Array.from({ length: lines - 1 }, (_, index) => study({}, index + 1));
      const count = (score: number) =>
        doubtedLines([study({ price: off(timesFor(score), 0.01) }), ...others], parameters).length;
      expect([lines, count(needed(lines) - 0.01), count(needed(lines) + 0.01)]).toEqual([lines, 0, 1]);
    }
    const verdicts = doubtedLines(
      [
        study({ price: off(30) }, 0),
        study({ price: off(300) }, 1),
        study({ price: off(1) }, 2),
        study({ price: off(100) }, 3),
      ],
      parameters,
    );
    const scores = verdicts.map(({ score }) => score);
    expect(verdicts.map(({ study: { index } }) => index)).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });
});

describe('prices of a report together', () => {
  it('are off by the median, surer the more lines there are', () => {
    const four = [off(2, 0.3), off(2, 0.1), off(4, 0.2), off(8, 0.2)].map((price) => study({ price }));
    expect(pricesTogether(four)).toEqual({
      distance: expect.closeTo((Math.log(2) + Math.log(4)) / 2, 12) as number,
      deviation: expect.closeTo(Math.hypot(0.2 / 2, 0.08), 12) as number,
    });
  });

  it('are said of half of the lines, not of fewer', () => {
    const priced = study({ price: off(2) });
    expect(pricesTogether([priced, study({})])).not.toBeNull();
    expect(pricesTogether([priced, study({}), study({})])).toBeNull();
    expect(pricesTogether([])).toBeNull();
    expect(pricesTogether([study({})])).toBeNull();
  });
});
