import { revisedMeasures, type RevisedMeasure } from '@xiangtong/contracts';
import fc from 'fast-check';
import { ChangeReader, Cube, VintageReader, type ChangesBetween } from '../src';
import { eventArbitrary } from './support/arbitraries';
import { Historian, type TestEvent, type TestLine } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { fixedHistory } from './support/history';
import { stateAt, valuesOf } from './support/naive-state';

let fixture: Fixture;
let vintages: VintageReader;
let changes: ChangeReader;
let entries: readonly TestEvent[];

/** A fixed story, and then random events of the same units. */
beforeAll(async () => {
  fixture = await createFixture();
  const random = fc.sample(eventArbitrary, { numRuns: 60, seed: 20200301 });
  entries = await new Historian(fixture.source, fixture.catalogue).play([...fixedHistory, ...random]);
  const cube = new Cube(await fixture.replica());
  [vintages, changes] = [new VintageReader(cube), new ChangeReader(cube)];
});
afterAll(() => fixture.close());

const period = '2018-11..2020-01';

interface Filter {
  readonly where: Readonly<Record<string, string>>;
  readonly keep: (unit: string, line: TestLine) => boolean;
}

const filters: readonly Filter[] = [
  { where: {}, keep: () => true },
  { where: { county: '520122' }, keep: (unit) => unit !== 'V5' },
  {
    where: { product: 'PEPPER', flow: 'up' },
    keep: (_, { product, flow }) => product === 'PEPPER' && flow === 'up',
  },
];

/** Folded from the events themselves: the measure of the lines in force whose unit and month `chosen` takes. */
const folded = (
  seq: number,
  measure: RevisedMeasure,
  keep: Filter['keep'],
  chosen: (unit: string, month: number) => boolean,
): bigint => {
  let sum = 0n;
  for (const [key, lines] of stateAt(entries, seq)) {
    const [unit = '', month] = key.split('/');
    if (!chosen(unit, Number(month))) continue;
    for (const line of lines) if (keep(unit, line)) sum += valuesOf(line)[measure].n;
  }
  return sum;
};

describe('the revision triangle', () => {
  it.each(filters)(
    'holds what the ledger said at each position, filtered by $where',
    async ({ where, keep }) => {
      const seqs = [0, 1, 4, 7, 20, entries.length];
      for (const measure of revisedMeasures) {
        const { months, cells } = await vintages.triangle({ measure, period, where }, seqs, 'all');
        expect([months.length, cells.get(months[0]!)!.length]).toEqual([15, seqs.length]);
        for (const [month, row] of cells)
          expect([measure, month, row.map(({ value }) => value)]).toEqual([
            measure,
            month,
            seqs.map((seq) => folded(seq, measure, keep, (_, own) => own === month)),
          ]);
      }
    },
  );

  it('counts reports, nil returns included and withdrawn ones not', async () => {
    const { cells } = await vintages.triangle({ measure: 'amount', period: '2019-12' }, [3, 6, 7, 9], 'all');
    expect(cells.get(201912)).toEqual([
      { value: 80_000n, reports: 1 },
      { value: 132_834n, reports: 3 },
      { value: 99_501n, reports: 2 },
      { value: 143_946n, reports: 4 },
    ]);
    expect(cells.get(201812)!.map(({ reports }) => reports)).toEqual([2, 2, 2, 2]);
  });

  it('is cut to the scope of who asks', async () => {
    const { cells } = await vintages.triangle({ measure: 'amount', period: '2019-12' }, [9], {
      divisions: ['520122002000'],
      unitIds: [],
    });
    expect(cells.get(201912)).toEqual([{ value: 1n, reports: 2 }]);
  });

  it('refuses what does not add over months, with all else that is wrong', async () => {
    const query = { measure: 'products' as RevisedMeasure, period: '2019-13', where: { county: 'x' } };
    await expect(vintages.triangle(query, [1], 'all')).rejects.toMatchObject({
      code: 'CUBE.INVALID',
      mistakes: [
        { path: 'measure', code: 'VINTAGES.NOT_ADDITIVE' },
        { path: 'period', code: 'PERIOD.INVALID' },
        { path: 'where.county', code: 'CUBE.UNKNOWN_MEMBER' },
      ],
    });
  });
});

/** Kind of each entry, by the earlier events of the unit-month. */
const naiveKinds = (): string[] => {
  const states = new Map<string, 'in force' | 'withdrawn'>();
  return entries.map(({ unit, month, lines }) => {
    const key = `${unit}/${month}`;
    const before = states.get(key);
    states.set(key, lines === null ? 'withdrawn' : 'in force');
    if (lines === null) return 'withdrawal';
    if (before === 'in force') return 'correction';
    return before === 'withdrawn' ? 'reinstatement' : 'late';
  });
};

describe('what changed between two positions', () => {
  it.each(filters)(
    'adds up to the change of units and total, filtered by $where',
    async ({ where, keep }) => {
      const kinds = naiveKinds();
      for (const [since, until] of [
        [0, entries.length],
        [3, 9],
        [9, 30],
        [30, 30],
      ] as const) {
        const found = await changes.between({ measure: 'amount', period, where }, { since, until }, 'all');
        const inPeriod = (month: number) => month >= 201811 && month <= 202001;
        const standing = (chosen: (unit: string) => boolean) => {
          const at = (seq: number) =>
            folded(seq, 'amount', keep, (unit, month) => chosen(unit) && inPeriod(month));
          return { before: at(since), after: at(until) };
        };
        expect(found.total).toEqual(standing(() => true));
        for (const { unit, before, after } of found.units)
          expect({ unit, before, after }).toEqual({ unit, ...standing((own) => own === unit) });
        expectToAdd(found);
        for (const { seq, kind } of found.entries) expect([seq, kind]).toEqual([seq, kinds[seq - 1]]);
      }
    },
  );

  it('names every entry of the units, nil returns too, with its kind', async () => {
    const query = { measure: 'amount', period: '2019-12' } as const;
    const { entries: found } = await changes.between(query, { since: 3, until: 9 }, 'all');
    expect(found.map(({ seq, unit, kind, difference }) => [seq, unit, kind, difference])).toEqual([
      [4, 'V1', 'correction', 19_501n],
      [5, 'P1', 'late', 33_333n],
      [6, 'V3', 'late', 0n],
      [7, 'P1', 'withdrawal', -33_333n],
      [8, 'V4', 'late', 1n],
      [9, 'P1', 'reinstatement', 44_444n],
    ]);
  });
});

const expectToAdd = ({ total, units, entries: moved }: ChangesBetween): void => {
  const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);
  for (const { unit, before, after } of units) {
    const own = moved.filter((entry) => entry.unit === unit);
    expect(sum(own.map(({ difference }) => difference))).toBe(after - before);
  }
  expect(sum(moved.map(({ difference }) => difference))).toBe(total.after - total.before);
};
