import type { CubeColumn, CubeRow, CubeStanding, ReportGap } from './cube';
import { holeOf, periodsOf, rowWithoutLine, withHoles } from './cube-holes';
import { holeMark, holeWords } from './hole-words';

const behind = (periods: number, gap: ReportGap | null = null) => ({
  periods,
  due: 12,
  reported: periods,
  gap,
  stockGap: gap,
});

const columns = ['amount', 'amount.base', 'amount.change', 'amount.growth'].map((key): CubeColumn => ({
  key,
  role: 'measure',
  unit: 'yuan',
  decimals: key === 'amount.growth' ? 6 : 2,
}));

const figures = (now: string | null, base: string | null, growth: string | null): CubeRow => ({
  amount: now,
  'amount.base': base,
  'amount.change': '-9.00',
  'amount.growth': growth,
});

const whole: CubeStanding = {
  members: {},
  now: behind(10),
  base: behind(12),
  fewReports: null,
  stockFewReports: null,
};

const ask = (by: 'unit' | 'month' | 'product', rows: CubeRow[], members: CubeStanding[]) =>
  withHoles(
    { measures: ['amount'], by: [by], compare: 'yoy' },
    {
      columns,
      rows,
      truncated: false,
      totals: figures('90.00', '100.00', '-0.100000'),
      standing: [whole, ...members],
    },
  );

const unit = (code: string, now: ReturnType<typeof behind>, base = behind(12)): CubeStanding => ({
  members: { unit: code },
  now,
  base,
  fewReports: null,
  stockFewReports: null,
});

describe('an answer with what is not there', () => {
  it('holds nothing, and the reason, where nobody reported', () => {
    const rows = [{ unit: 'A', ...figures('0.00', '9.00', '-1.000000') }];
    const [row] = ask('unit', rows, [unit('A', behind(0, 'notReported'))]).rows;
    expect(row).toMatchObject({ amount: null, 'amount.base': '9.00', 'amount.change': null });
    expect(holeOf(row, 'amount')).toEqual({ side: 'now', reason: 'notReported' });
    expect([holeOf(row, 'amount.growth'), row!['amount.growth']]).toEqual([
      { side: 'now', reason: 'notReported' },
      null,
    ]);
  });

  it.each([
    ['a base that was not reported', unit('A', behind(10), behind(0, 'notReported')), 'notReported', null],
    ['a unit that was not there', unit('A', behind(10), behind(0, 'notYetThere')), 'notYetThere', '-9.00'],
    ['a base of zero', unit('A', behind(10), behind(12)), 'zero', '-9.00'],
  ] as const)('tells three kinds of no base apart: %s', (_, standing, reason, change) => {
    const [row] = ask('unit', [{ unit: 'A', ...figures('5.00', '0.00', null) }], [standing]).rows;
    expect(holeOf(row, 'amount.growth')).toEqual({ side: 'yoy', reason });
    expect(row).toMatchObject({ amount: '5.00', 'amount.change': change });
  });

  it('keeps a zero that was reported, also where there is no line', () => {
    const [row] = ask(
      'unit',
      [{ unit: 'A', ...figures(null, '9.00', '-1.000000') }],
      [unit('A', behind(10))],
    ).rows;
    expect(row).toMatchObject({ amount: '0.00', 'amount.growth': '-1.000000' });
    expect(holeOf(row, 'amount')).toBeNull();
  });

  it('says unequal months of a growth, and of a member that reported less often than all', () => {
    const { rows, totals } = ask(
      'unit',
      [{ unit: 'A', ...figures('5.00', '4.00', '0.250000') }],
      [unit('A', behind(8))],
    );
    expect(periodsOf(totals, 'amount.growth')).toEqual({ now: 10, base: 12, type: 'month' });
    expect(periodsOf(rows[0], 'amount.growth')).toEqual({ now: 8, base: 12, type: 'month' });
    expect(periodsOf(rows[0], 'amount')).toEqual({ now: 8, base: 10, type: 'month' });
    expect(periodsOf(totals, 'amount')).toBeNull();
  });

  it('has a row for who owes a report, and none for who is not there', () => {
    const { rows } = ask(
      'unit',
      [],
      [
        unit('A', behind(0, 'notReported'), behind(0, 'notReported')),
        unit('B', behind(0, 'noLongerThere'), behind(0, 'noLongerThere')),
      ],
    );
    expect(rows.map((row) => row['unit'])).toEqual(['A']);
    expect(rows[0]).toMatchObject({ amount: null, 'amount.growth': null });
  });

  it('has every month of a line of months, with a reason or a zero', () => {
    const month = (code: string, now: ReturnType<typeof behind>): CubeStanding => ({
      members: { month: code },
      now,
      base: behind(1),
      fewReports: null,
      stockFewReports: null,
    });
    const { rows } = ask(
      'month',
      [{ month: '2019-02', ...figures('5.00', '4.00', '0.250000') }],
      [
        month('2019-01', behind(0, 'notYetThere')),
        month('2019-02', behind(1)),
        month('2019-03', behind(1)),
        month('2019-04', behind(0, 'notYetDue')),
      ],
    );
    expect(rows.map((row) => [row['month'], row['amount'], holeOf(row, 'amount')?.reason])).toEqual([
      ['2019-02', '5.00', undefined],
      // No unit was there; of all of them together there is no data.
      ['2019-01', null, 'noData'],
      ['2019-03', '0.00', undefined],
      ['2019-04', null, 'notYetDue'],
    ]);
    expect(rows.every((row) => periodsOf(row, 'amount') === null)).toBe(true);
  });

  it('takes what is missing as a whole out of its parts', () => {
    const answer = withHoles(
      { measures: ['amount'], by: ['product'], compare: 'yoy' },
      {
        columns,
        truncated: false,
        rows: [{ product: 'P', ...figures('0.00', '9.00', '-1.000000'), 'amount.contribution': '-1.000000' }],
        totals: { ...figures('0.00', '9.00', '-1.000000'), continuing: '0.000000', response: '-1.000000' },
        standing: [
          {
            members: {},
            now: behind(0, 'notYetDue'),
            base: behind(1),
            fewReports: null,
            stockFewReports: null,
          },
        ],
      },
    );
    expect(answer.totals).toMatchObject({ amount: null, 'amount.growth': null, continuing: null });
    expect(answer.rows[0]).toMatchObject({ amount: null, 'amount.contribution': null });
    expect(holeOf(answer.rows[0], 'amount.contribution')).toEqual({ side: 'now', reason: 'notYetDue' });
  });

  it('says of few reports only what the units that reported in both periods allow', () => {
    const few: CubeStanding = { ...whole, fewReports: 'now' };
    const { rows, totals } = withHoles(
      { measures: ['amount'], by: ['product'], compare: 'yoy' },
      {
        columns,
        truncated: false,
        rows: [{ product: 'P', ...figures('5.00', '9.00', '-0.444444'), 'amount.contribution': '-0.040000' }],
        totals: {
          ...figures('90.00', '100.00', '-0.100000'),
          continuing: '0.050000',
          response: '-0.150000',
          comparableGrowth: '0.060000',
        },
        standing: [few],
      },
    );
    expect(totals).toMatchObject({ amount: '90.00', 'amount.base': '100.00', 'amount.change': null });
    expect(totals).toMatchObject({ 'amount.growth': null, response: null, comparableGrowth: '0.060000' });
    expect(rows[0]).toMatchObject({ amount: '5.00', 'amount.growth': null, 'amount.contribution': null });
    expect(holeOf(rows[0], 'amount.growth')).toEqual({ side: 'now', reason: 'fewReports' });
  });

  it('gives a change but no rate for a negative base', () => {
    const [row] = ask(
      'unit',
      [{ unit: 'A', ...figures('500.00', '-1000.00', null) }],
      [unit('A', behind(12))],
    ).rows;
    expect(row).toMatchObject({ 'amount.change': '-9.00', 'amount.growth': null });
    expect(holeOf(row, 'amount.growth')).toEqual({ side: 'yoy', reason: 'negative' });
  });

  it('reads a stock at its last period', () => {
    const standing: CubeStanding = {
      members: {},
      now: { ...behind(1), stockGap: 'notReported' },
      base: null,
      fewReports: null,
      stockFewReports: null,
    };
    const { totals } = withHoles(
      { measures: ['jobs'], by: [] },
      { columns: [], rows: [], truncated: false, totals: { jobs: 0 }, standing: [standing] },
    );
    expect(holeOf(totals, 'jobs')).toEqual({ side: 'now', reason: 'notReported' });
  });

  it('is of a cell without a line zero, unless its row or its column was not reported', () => {
    const missing = { amount: null, 'amount:hole': 'now:notYetDue' };
    expect(rowWithoutLine(['amount', 'averageOrder'], [{ amount: '1.00' }, undefined])).toEqual({
      amount: 0,
      averageOrder: null,
    });
    expect(holeOf(rowWithoutLine(['amount'], [undefined, missing]), 'amount')?.reason).toBe('notYetDue');
  });

  it('leaves estimates, and an answer without standing, as they are', () => {
    const asked = { measures: ['amount'], by: [] } as const;
    const answer = { columns, rows: [], totals: { amount: '7.00' }, truncated: false };
    expect(withHoles(asked, answer)).toBe(answer);
    const missing: CubeStanding = {
      members: {},
      now: behind(0, 'notReported'),
      base: null,
      fewReports: null,
      stockFewReports: null,
    };
    const estimated = withHoles({ ...asked, impute: 'diftrend' }, { ...answer, standing: [missing] });
    expect(estimated.totals).toMatchObject({ amount: '7.00' });
  });

  it('speaks both languages', () => {
    const hole = { side: 'yoy', reason: 'notYetThere' } as const;
    expect([holeMark(hole, 'zh'), holeMark(hole, 'en')]).toEqual(['上年未建', 'year before: not yet there']);
    expect(holeWords.zh.against({ now: 10, base: 12, type: 'month' })).toBe('10个月对12个月');
    expect(holeWords.en.of({ now: 10, base: 12, type: 'month' })).toBe('10 of 12 months');
  });
});
