import { addMonths, evidenceFor, evidenceForAny, monthRange, type Month } from '@xiangtong/domain';
import type { CheckParameters } from './check-parameters';
import { expectedTotal } from './check-total';
import { FigureHistory } from './figure-history';
import { Movements } from './movements';
import { judgeTotal, studyTotal, type RatioVote, type TotalStudy } from './score-total';

const NOW: Month = 202001;
const parameters = {
  hbU: 0.5,
  hbA: 0.05,
  hbC: 6,
  hbMinPopulation: 10,
  hbMinFactor: 1.5,
  zThreshold: 6,
  zFloor: 0.05,
  zMinHistory: 6,
} as CheckParameters;

const steady = (units: number, months: number): FigureHistory => {
  const history = new FigureHistory();
  for (const month of monthRange(addMonths(NOW, -months), NOW))
    for (let unitId = 1; unitId <= units; unitId += 1)
      history.set({ form: 'sales', county: '520122', unitId, month }, { total: 10_000 * unitId, lines: 1 });
  return history;
};

/** Unit 1, for which 10,000 is usual, reports so much. */
const study = (total: number, { units = 10, months = 13, from = total } = {}): TotalStudy => {
  const history = steady(units, months);
  const key = { form: 'sales' as const, county: '520122', unitId: 1, month: NOW };
  history.set(key, { total: from, lines: 1 });
  const others = new Map(history.of(key));
  others.delete(NOW);
  return studyTotal(
    {
      at: NOW,
      now: { total, lines: 1 },
      others,
      ...new Movements(history).of('sales', '520122', NOW, parameters),
      county: history.movement('sales', '520122', NOW),
      reported: () => history.reported(key),
      countyBefore: () => history.before('sales', '520122', NOW),
    },
    parameters,
  );
};

const flags = ({ month, year, history }: TotalStudy) =>
  [month && 'month', year && 'year', history && 'history'].filter(Boolean).join(' ');

describe('the rules that flag a total', () => {
  it.each([
    [10_000, ''],
    [14_900, 'history'],
    [15_100, 'month year history'],
    // Six times the least deviation, 5 %, over 0.6745: 44.5 % above or below.
    [14_440, ''],
    [14_450, 'history'],
    [Math.round(10_000 / 1.49), ''],
    [Math.round(10_000 / 1.51), 'month year'],
    [5_560, 'month year'],
    [5_550, 'month year history'],
  ])('of %i where 10,000 is usual are: %s', (total, expected) => {
    expect(flags(study(total))).toBe(expected);
  });

  it('are silent about ratios among nine units, and about the history of five months', () => {
    expect(flags(study(30_000, { units: 10 }))).toBe('month year history');
    expect(flags(study(30_000, { units: 9 }))).toBe('history');
    expect(flags(study(30_000, { months: 6 }))).toBe('month history');
    expect(flags(study(30_000, { months: 5 }))).toBe('month');
  });

  it('are the month before and the same month of last year', () => {
    const { month, year } = study(30_000);
    expect([month?.movement.from, year?.movement.from]).toEqual([201912, 201901]);
    expect([month?.before, month?.judged.ratio]).toEqual([10_000, 3]);
    expect(flags(study(30_000, { months: 11 }))).toBe('month history');
  });

  it('are none for a nil return', () => {
    expect(study(0)).toEqual({ deviation: null, month: null, year: null, history: false });
  });
});

describe('the score of a total', () => {
  const vote = {} as RatioVote;
  const none: TotalStudy = {
    deviation: { distance: Math.log(3), deviation: 0.5 },
    month: null,
    year: null,
    history: false,
  };
  const score = (more: Partial<TotalStudy>) => judgeTotal({ ...none, ...more }, null).score;

  it('has 0.7 for each rule that flags it too', () => {
    const alone = score({});
    expect(alone).toBeCloseTo(evidenceFor(none.deviation!, Math.log(2)), 12);
    expect(score({ month: vote }) - alone).toBeCloseTo(0.7, 12);
    expect(score({ year: vote }) - alone).toBeCloseTo(0.7, 12);
    expect(score({ history: true }) - alone).toBeCloseTo(0.7, 12);
    expect(score({ month: vote, year: vote, history: true }) - alone).toBeCloseTo(2.1, 12);
  });

  it('has the evidence of prices for the same slip, and never against it', () => {
    const deviation = { distance: Math.log(10), deviation: 0.3 };
    const alone = judgeTotal({ ...none, deviation }, null);
    expect(alone).toEqual({ slip: '10', score: evidenceFor(deviation, Math.log(10)) });
    const prices = { distance: Math.log(10), deviation: 0.2 };
    expect(judgeTotal({ ...none, deviation }, prices)).toEqual({
      slip: '10',
      score: alone.score + evidenceFor(prices, Math.log(10)),
    });
    expect(judgeTotal({ ...none, deviation }, { distance: 0, deviation: 0.2 })).toEqual(alone);
  });

  it('names no slip where a mistake of any size explains it better', () => {
    const deviation = { distance: Math.log(5), deviation: 0.1 };
    expect(judgeTotal({ ...none, deviation }, null)).toEqual({
      slip: null,
      score: evidenceForAny(deviation),
    });
    expect(judgeTotal({ ...none, deviation: null, month: vote }, null)).toEqual({ slip: null, score: 0 });
  });
});

describe('the expected total for the order of the queue', () => {
  const edit = (medianRatio: number) => ({ medianRatio }) as never;
  const figure = (total: number) => ({ total, lines: 1 });
  const month = { from: 201912, edit: edit(1.1) };
  const year = { from: 201901, edit: edit(1.5) };

  it.each([
    [
      'last year as its peers went on',
      [
        [201901, 200],
        [201912, 100],
      ],
      300,
    ],
    [
      'else the month before as its peers went on',
      [
        [201911, 50],
        [201912, 100],
      ],
      110,
    ],
    [
      'else the median of what there is',
      [
        [201905, 10],
        [201906, 30],
        [201907, 20],
      ],
      20,
    ],
    [
      'not a month of nothing',
      [
        [201901, 0],
        [201912, 100],
      ],
      110,
    ],
  ] as const)('is %s', (_, figures, expected) => {
    const others = new Map(figures.map(([at, total]) => [at, figure(total)]));
    expect(expectedTotal({ others, month, year })).toBeCloseTo(expected, 9);
  });

  it('is unknown without history, and goes on unchanged where no peers are known', () => {
    expect(expectedTotal({ others: new Map(), month, year })).toBeNull();
    expect(
      expectedTotal({ others: new Map([[201912, figure(100)]]), month: { from: 201912, edit: null }, year }),
    ).toBe(100);
  });
});
