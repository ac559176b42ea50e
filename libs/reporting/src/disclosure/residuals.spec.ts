import type { CubeDimension, DisclosurePreview } from '@xiangtong/contracts';
import { loadSolver, type SolveLinearProgram } from '@xiangtong/disclosure';
import { parsePeriod } from '@xiangtong/domain';
import { fakeContributors } from '../compose/testing/fake-contributors';
import { fakeCube } from '../compose/testing/fake-cube';
import { fakeLine, type FakeLine } from '../compose/testing/fake-data';
import type { PublishedCells } from '../sources/published-cells';
import type { ReportSources } from '../sources/sources';
import { DisclosureControl } from './disclosure-control';
import { readHierarchy } from './hierarchy';

const CITY = { prefecture: '520100' };
const A = { county: '520122' };
const B = { county: '520103' };
type Place = typeof CITY | typeof A;

const unitsOf = (county: string): readonly string[] => [1, 2, 3, 4].map((at) => `${county}00120${at}`);
const [firstOfB, ...othersOfB] = unitsOf(B.county) as [string, ...string[]];

/** Three counties of a city with four villages each, all of much the same size. */
const lines: readonly FakeLine[] = [...unitsOf(A.county), ...unitsOf(B.county), ...unitsOf('520112')].flatMap(
  (unit, at) =>
    ['taobao', 'jd'].map((platform, which) =>
      fakeLine({ unit, platform, amount: `${10_000 + at * 300 + which * 70}.00`, orders: 20 + at }),
    ),
);

/** The lines of an edition at each ledger position, which is its place in the list. */
type Ledger = readonly (readonly FakeLine[])[];

/** All reports of these units, more by so much. */
const corrected = (units: readonly string[], more = 500): readonly FakeLine[] =>
  lines.map((line) =>
    units.includes(line.unit)
      ? { ...line, amount: `${Number(line.amount) + more}.00`, orders: line.orders + 2 }
      : line,
  );

const takenOff = (from: readonly FakeLine[]): readonly FakeLine[] =>
  from.map((line) => ({ ...line, amount: `-${line.amount}`, orders: -line.orders }));

interface Edition {
  readonly place: Place;
  readonly asOf: number;
}

interface Made {
  /** `total`, or the codes of a row, of cells that are not printed. */
  readonly hidden: readonly string[];
  readonly preview: DisclosurePreview;
}

const tables: readonly (readonly CubeDimension[])[] = [[], ['platform']];

describe('a city and its counties, of which all have editions', () => {
  let solve: SolveLinearProgram;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  /** Publishes one after the other, each knowing those before. */
  const publish = async (ledger: Ledger, editions: readonly Edition[]): Promise<readonly Made[]> => {
    const contributors: NonNullable<ReportSources['contributors']> = async (questions) =>
      questions.map((question) => {
        const { since, query } = question;
        const now = ledger[query.asOf!]!;
        return fakeContributors(since === undefined ? now : [...now, ...takenOff(ledger[since]!)], question);
      });
    const before: PublishedCells[] = [];
    const made: Made[] = [];
    for (const { place, asOf } of editions) {
      const cube: ReportSources['cube'] = async (query) => fakeCube(ledger[asOf]!, query, asOf);
      const period = parsePeriod('2019-12')!;
      const parentOf = await readHierarchy({ cube }, { where: place }, period);
      const control = new DisclosureControl({ contributors }, parentOf, solve, before.slice());
      do
        for (const by of tables)
          control.list({ measures: ['amount'], by, where: place, period: '2019-12', asked: period, asOf });
      while (!(await control.settle()));
      const published = await control.published([]);
      before.push(published);
      const hidden = published.hidden.map((key) => /platform=(\w+)/.exec(key)?.[1] ?? 'total').sort();
      made.push({ hidden, preview: published.preview });
    }
    return made;
  };
  const hiddenIn = (made: readonly Made[]): readonly (readonly string[])[] =>
    made.map(({ hidden }) => hidden);

  const before: readonly Edition[] = [
    { place: CITY, asOf: 0 },
    { place: A, asOf: 0 },
  ];
  const all = ['jd', 'taobao', 'total'];

  it('are printed where nothing was corrected', async () => {
    expect(hiddenIn(await publish([lines], [...before, { place: B, asOf: 0 }]))).toEqual([[], [], []]);
  });

  it('tell no correction of one unit by the change of the city less that of a county', async () => {
    const ledger = [lines, corrected([...unitsOf(A.county), firstOfB])];
    const made = await publish(ledger, [...before, { place: A, asOf: 1 }, { place: CITY, asOf: 1 }]);
    expect(hiddenIn(made)).toEqual([[], [], [], all]);
    const { corrections, tables: told } = made.at(-1)!.preview;
    expect(corrections).toEqual({ cells: 3, safeAsOf: 0 });
    expect(new Set(told.flatMap(({ hidden }) => hidden).map(({ reason }) => reason))).toEqual(
      new Set(['correction']),
    );
  });

  it('nor where the county is published after the city', async () => {
    const ledger = [lines, corrected([...unitsOf(A.county), firstOfB])];
    const made = await publish(ledger, [...before, { place: CITY, asOf: 1 }, { place: A, asOf: 1 }]);
    expect(hiddenIn(made)).toEqual([[], [], [], all]);
    expect(made.at(-1)!.preview.corrections).toEqual({ cells: 3, safeAsOf: 0 });
  });

  it('print it once enough units of the rest have corrected theirs', async () => {
    const ledger = [lines, corrected([...unitsOf(A.county), firstOfB, ...othersOfB])];
    const made = await publish(ledger, [...before, { place: A, asOf: 1 }, { place: CITY, asOf: 1 }]);
    expect(hiddenIn(made)).toEqual([[], [], [], []]);
    expect(made.at(-1)!.preview.corrections).toBeNull();
  });

  it('tell it neither where a county was corrected between its own edition and that of the city', async () => {
    const ledger = [lines, corrected([unitsOf(A.county)[0]!], 900), corrected(unitsOf(A.county), 900)];
    const made = await publish(ledger, [
      { place: A, asOf: 0 },
      { place: CITY, asOf: 1 },
      { place: A, asOf: 2 },
      { place: CITY, asOf: 2 },
    ]);
    expect(hiddenIn(made).slice(0, 3)).toEqual([[], [], []]);
    expect(made.at(-1)!.hidden).toEqual(all);
  });

  it('tell no figure of one unit by that of the city less those of its counties', async () => {
    const solo = [...unitsOf(A.county), firstOfB].map((unit, at) =>
      fakeLine({ unit, platform: 'solo', amount: `${4_000 + at * 10}.00`, orders: 9 + at }),
    );
    const ledger = [[...lines, ...solo]];
    const [city, county] = hiddenIn(await publish(ledger, before)) as [string[], string[]];
    expect(city).toEqual([]);
    expect(county).toContain('solo');
    const [first, second] = hiddenIn(await publish(ledger, before.toReversed())) as [string[], string[]];
    expect(first).toEqual([]);
    expect(second).toContain('solo');
  });

  it('nor do two platforms that are hidden together, in one place', async () => {
    const [a, b, c, d] = unitsOf(A.county) as [string, string, string, string];
    const few = [a, b, c, d].map((unit, at) =>
      fakeLine({ unit, platform: at < 2 ? 'pdd' : 'solo', amount: `${9_000 + at * 10}.00`, orders: 9 + at }),
    );
    const first = [...lines, ...few];
    const second = [
      ...corrected([a, b, c, d]),
      ...few.map((line) => (line.unit === a ? { ...line, amount: '9400.00', orders: 12 } : line)),
    ];
    const editions = [0, 1].map((asOf): Edition => ({ place: A, asOf }));
    const [before, after] = hiddenIn(await publish([first, second], editions));
    expect(before).toEqual(['pdd', 'solo']);
    expect(after!.length).toBeGreaterThan(2);
  });
});
