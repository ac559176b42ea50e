import type { Coarsening } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import { periodOf } from '@xiangtong/domain';
import fc from 'fast-check';
import { buildReport } from '../../compose/build-report';
import { XIFENG } from '../../compose/testing/build-yoy';
import { fakeContributors } from '../../compose/testing/fake-contributors';
import { fakeLine, type FakeLine } from '../../compose/testing/fake-data';
import { fakeSources } from '../../compose/testing/fake-sources';
import { deliveredReport } from '../../definition/testing/delivered-reports';
import type { ReportSources } from '../../sources/sources';
import { readHierarchy } from '../hierarchy';
import type { ParentOf } from '../../sources/cell-lists';
import type { PublishedCells } from '../../sources/published-cells';
import { attackDocuments, contradictions, type AttackedEdition, type Leak } from './attack-documents';
import { changedCells, withFormerTables } from './changed-cells';
import { hiddenRests } from './hidden-rests';
import { PrintedFigures } from './read-printed';

const amount = fc
  .integer({ min: 1, max: 99 })
  .chain((digits) => fc.constantFrom(1, 10, 100, 1000).map((by) => digits * by));

const unitOf = (village: number): string => `52012210${village % 5}20${village}`;

interface World {
  readonly villages: number;
  readonly stores: number;
  readonly amounts: readonly number[];
  readonly platforms: readonly string[];
}

/** Sales of a few villages, one or two to a township, over two years; some of them large, some months without any. */
const worldOf = ({ villages, stores, amounts, platforms }: World): readonly FakeLine[] => {
  let at = 0;
  return ['2018', '2019'].flatMap((year) =>
    ['09', '10', '11', '12'].flatMap((month) =>
      Array.from({ length: villages * stores }, (_, index) => {
        at += 1;
        const store = `S-${index}`;
        return fakeLine({
          month: `${year}-${month}`,
          unit: unitOf(index % villages),
          store,
          platform: platforms[index % platforms.length]!,
          product: ['PIC-001', 'RBP-001', 'PRE-001'][(index + at) % 3]!,
          destination: ['110101', '320106', '370100', '810000'][(index * 7 + at) % 4]!,
          amount: `${amounts[at % amounts.length]}.00`,
          orders: 1 + (at % 5),
        });
      }),
    ),
  );
};

const worlds = fc
  .record({
    villages: fc.integer({ min: 3, max: 9 }),
    stores: fc.integer({ min: 1, max: 2 }),
    amounts: fc.array(amount, { minLength: 5, maxLength: 40 }),
    platforms: fc.array(fc.constantFrom('taobao', 'jd', 'pdd', 'solo'), { minLength: 1, maxLength: 9 }),
  })
  .map(worldOf);

interface Options {
  /** Editions know those before them. */
  readonly remembers?: boolean;
  /** What the attacker reads. */
  readonly edition?: 'internal' | 'public';
  /** Lines that are other from an edition on. */
  readonly corrections?: readonly Correction[];
}

interface Correction {
  readonly edition: number;
  readonly line: number;
  readonly amount: number;
}

/** Corrections of any lines, between the first edition and one of this number. */
const correctionsBefore = (last: number): fc.Arbitrary<Correction[]> =>
  fc.array(fc.record({ edition: fc.integer({ min: 1, max: last }), line: fc.nat(), amount }), {
    minLength: 1,
    maxLength: 6,
  });

/** The lines as they are when each edition is made. */
const linesAt = (
  lines: readonly FakeLine[],
  corrections: readonly Correction[],
  edition: number,
): readonly FakeLine[] => {
  const corrected = [...lines];
  for (const { line, amount: now } of corrections.filter((one) => one.edition <= edition)) {
    const [at, before] = [line % lines.length, corrected[line % lines.length]!];
    corrected[at] = { ...before, amount: `${now}.00`, orders: before.orders + 1 };
  }
  return corrected;
};

/** The lines with what was sold taken off. */
const takenOff = (lines: readonly FakeLine[]): readonly FakeLine[] =>
  lines.map((line) => ({ ...line, amount: `-${line.amount}`, orders: -line.orders }));

interface Edition {
  readonly report: string;
  readonly period: string;
  readonly coarser?: readonly Coarsening[];
}

/** Publishes one after the other, each knowing those before. */
const published = async (
  lines: readonly FakeLine[],
  editions: readonly Edition[],
  { remembers = true, edition = 'public', corrections = [] }: Options = {},
): Promise<{
  readonly attacked: AttackedEdition[];
  readonly parentOf: ParentOf;
  readonly contributors: NonNullable<ReportSources['contributors']>;
}> => {
  const before: PublishedCells[] = [];
  const contributors: NonNullable<ReportSources['contributors']> = async (questions) =>
    questions.map((question) => {
      const now = linesAt(lines, corrections, question.query.asOf!);
      const { since } = question;
      return fakeContributors(
        since === undefined ? now : [...now, ...takenOff(linesAt(lines, corrections, since))],
        question,
      );
    });
  const sourcesAt = editions.map((_, index): ReportSources => {
    const world = fakeSources({ lines: linesAt(lines, corrections, index) });
    return {
      ...world,
      contributors,
      cube: (query, omissions) => world.cube({ ...query, asOf: index }, omissions),
      publishedBefore: async () => (remembers ? before.slice() : []),
    };
  });
  const scope = await sourcesAt[0]!.scopeOf(XIFENG);
  const attacked: AttackedEdition[] = [];
  for (const [index, { report, ...about }] of editions.entries()) {
    const sources = sourcesAt[index]!;
    const { period } = about;
    const definition = deliveredReport(report);
    const parameters = { ...about, scope: XIFENG, language: 'zh', edition: 'public' } as const;
    const keep = (cells: PublishedCells) => before.push(cells);
    const kept = await buildReport(definition, parameters, sources, undefined, keep);
    const document =
      edition === 'public' ? kept : await buildReport(definition, { ...parameters, edition }, sources);
    const read = JSON.parse(JSON.stringify(document)) as typeof document;
    const { all, ranks } = new PrintedFigures(definition, read, scope);
    attacked.push({ name: `${report} ${period}`, printed: all, ranks, cells: before.at(-1)!, asOf: index });
  }
  const parentOf = await readHierarchy(sourcesAt[0]!, scope, periodOf(201801, 201912));
  return { attacked, parentOf, contributors };
};

/** What an attack on all of them together finds out. */
const leaksOf = async (...asked: Parameters<typeof published>): Promise<readonly Leak[]> => {
  const { attacked: made, parentOf, contributors } = await published(...asked);
  const attacked = await withFormerTables(made, contributors);
  const solve = await loadSolver();
  const leaks: Leak[] = [];
  for (const measure of ['amount', 'orders']) {
    const rests = await hiddenRests(attacked, measure, contributors);
    const changes = await changedCells(attacked, measure, contributors);
    leaks.push(...attackDocuments(attacked, measure, parentOf, solve, { rests, changes }).leaks);
  }
  return leaks;
};

const coarser = [] as const;
const november = { report: 'monthly-express', period: '2019-11', coarser };
const december = { report: 'monthly-express', period: '2019-12', coarser };
const year = { report: 'yoy', period: '2019', coarser };

describe('an attacker with the files of public editions', () => {
  it('finds out no sensitive figure from one edition', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (lines) => {
        expect(await leaksOf(lines, [december])).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('finds out none from successive months and another report either', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (lines) => {
        expect(await leaksOf(lines, [november, december, year])).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('finds out none from a year that is told after its months were corrected', async () => {
    const months = ['2018-09', '2018-10', '2018-11', '2018-12'].map((period) => ({ ...november, period }));
    const editions = [...months, { ...year, period: '2018' }, { ...november, period: '2019-09' }];
    const corrections = correctionsBefore(5);
    const unfound = fc.asyncProperty(worlds, corrections, async (lines, some) => {
      expect(await leaksOf(lines, editions, { corrections: some })).toEqual([]);
    });
    // Worlds of which something was found out before.
    const found = [
      { seed: 189425292, path: '8' },
      { seed: -1062969089, path: '20' },
      { seed: 1, path: '29' },
      { seed: 1455729348, path: '0' },
    ];
    const examples = found.flatMap((one) => fc.sample(fc.tuple(worlds, corrections), { ...one, numRuns: 1 }));
    await fc.assert(unfound, { examples, numRuns: examples.length + 3, endOnFailure: true });
  });

  it('finds out none where a coarser breakdown was chosen after figures were corrected', async () => {
    const corrections = correctionsBefore(2);
    const township = { coarser: ['unit-township'] as const };
    const editions = [november, { ...december, ...township }, { ...year, ...township }];
    const unfound = fc.asyncProperty(worlds, corrections, async (lines, some) => {
      expect(await leaksOf(lines, editions, { corrections: some })).toEqual([]);
    });
    const found = { seed: 1623282869, path: '2', numRuns: 1 };
    const examples = fc.sample(fc.tuple(worlds, corrections), found);
    await fc.assert(unfound, { examples, numRuns: 3, endOnFailure: true });
  });

  it('finds out none where a coarser breakdown was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (lines) => {
        const township = { coarser: ['unit-township'] as const };
        const editions = [november, { ...december, ...township }, { ...year, ...township }];
        expect(await leaksOf(lines, editions)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('finds out no two hidden months together, between which others are printed', async () => {
    const some = [72, 65_000, 9_100, 29, 72_000, 56, 270, 57, 620];
    const more = [1_500, 1_000, 780, 22, 5_700, 14_000, 59_000, 4_900, 25];
    const platforms = ['pdd', 'taobao', 'solo'];
    const lines = worldOf({ villages: 5, stores: 1, amounts: some.concat(more), platforms });
    const township = { coarser: ['unit-township'] as const };
    expect(await leaksOf(lines, [november, { ...december, ...township }, { ...year, ...township }])).toEqual(
      [],
    );
  });

  it('finds out none from what is left of a cumulative without its printed months', async () => {
    // The express prints January to November and its last two months; of nine villages one sold most before these.
    const [lines] = fc.sample(worlds, { numRuns: 1, seed: 921630080 });
    const township = ['unit-township'] as const;
    const editions = [november, { ...december, coarser: township }, { ...year, coarser: township }];
    expect(await leaksOf(lines!, editions)).toEqual([]);
  });

  it('finds out nothing of what one village sold on two platforms alone', async () => {
    const sold = (village: number, platform: string, month: string): FakeLine =>
      fakeLine({
        month,
        unit: unitOf(village),
        store: `S-${village}-${platform}`,
        platform,
        product: 'PIC-001',
        destination: '110101',
        amount: `${(village + 1) * 100}.00`,
        orders: 2,
      });
    const lines = ['2018-12', '2019-12'].flatMap((month) => [
      ...[0, 1, 2, 3, 4, 5, 6].map((village) => sold(village, 'taobao', month)),
      ...[1, 2, 3, 4, 5, 6].map((village) => sold(village, 'jd', month)),
      ...['pdd', 'solo'].map((platform) => sold(0, platform, month)),
    ]);
    expect(await leaksOf(lines, [december])).toEqual([]);
  });

  it('is told the pair of editions that contradict each other', async () => {
    const [lines] = fc.sample(worlds, { numRuns: 1, seed: 5 });
    const { attacked, parentOf } = await published(lines!, [november, december, year]);
    const solve = await loadSolver();
    expect(contradictions(attacked, 'amount', parentOf, solve)).toEqual([]);
    const [first, second, third] = attacked as [AttackedEdition, AttackedEdition, AttackedEdition];
    const [level] = second.printed.filter(({ kind, measure }) => kind === '' && measure === 'amount');
    const raised = { ...level!, value: level!.value * 1000 };
    const wrong = [first, { ...second, printed: [raised] }, third];
    expect(contradictions(wrong, 'amount', parentOf, solve)).toContainEqual([
      'monthly-express 2019-12',
      'yoy 2019',
    ]);
  });

  it('would find out some if editions did not know each other, and many from an internal one', async () => {
    const [first, ...others] = fc.sample(worlds, { numRuns: 12, seed: 3 });
    expect((await leaksOf(first!, [december], { edition: 'internal' })).length).toBeGreaterThan(5);
    let found = 0;
    for (const lines of others) {
      found += (await leaksOf(lines, [november, december, year], { remembers: false })).length;
      if (found > 0) break;
    }
    expect(found).toBeGreaterThan(0);
  });

  it('finds out no correction of few, whatever edition tells it first', async () => {
    const editions = [
      november,
      december,
      { ...december, coarser: ['unit-township'] as const },
      year,
      december,
    ];
    const unfound = fc.asyncProperty(worlds, correctionsBefore(4), async (lines, corrections) => {
      expect(await leaksOf(lines, editions, { corrections })).toEqual([]);
    });
    // The express to November, the year and December tell a correction of October by their difference.
    const found = { seed: -890339188, path: '21', numRuns: 1 };
    const examples = fc.sample(fc.tuple(worlds, correctionsBefore(4)), found);
    await fc.assert(unfound, { examples, numRuns: 3, endOnFailure: true });
  });

  it('knows the rows with the rest of tables, and would find out a member that is left in one alone', async () => {
    const lines = worldOf({
      villages: 9,
      stores: 2,
      amounts: [100, 120, 90, 110, 130],
      platforms: ['taobao', 'jd', 'taobao', 'jd', 'pdd', 'taobao', 'jd', 'solo', 'taobao'],
    });
    const { attacked, parentOf } = await published(lines, [december]);
    const [edition] = attacked as [AttackedEdition];
    const solve = await loadSolver();
    const leaksWith = (printed: AttackedEdition['printed']) =>
      attackDocuments([{ ...edition, printed }], 'amount', parentOf, solve).leaks;
    const rests = edition.printed.filter((figure) => figure.rests && figure.measure === 'amount');
    expect(new Set(rests.map(({ kind }) => kind))).toContain('');
    expect(leaksWith(edition.printed)).toEqual([]);
    const hidden = new Set(edition.cells.hidden);
    const { list } = edition.cells.lists.find(
      ({ list: { dimensions, rows }, measures }) =>
        dimensions.join() === 'platform' &&
        measures.includes('amount') &&
        rows.some(({ key }) => hidden.has(key)),
    )!;
    const alone = list.rows.find(({ key, behind }) => hidden.has(key) && behind.get('amount')?.count === 1)!;
    const printed = list.rows.flatMap(({ key }) => (key === alone.key ? [] : [key]));
    const rest = { key: 'rest', total: list.total.key, printed };
    const value = Number(alone.behind.get('amount')!.total) / 100;
    const told = { ...rests[0]!, kind: '', cell: 'rest', base: 'rest', rests: [rest], value, error: 0 };
    expect(leaksWith([...edition.printed, told]).map(({ cell }) => cell)).toContain(alone.key);
  });

  it('would find out corrections if editions did not know each other', async () => {
    const lines = fc.sample(worlds, { numRuns: 6, seed: 9 }).at(-1)!;
    const corrections = [{ edition: 1, line: lines.length - 1, amount: 4_321 }];
    const leaks = await leaksOf(lines, [december, december], { corrections, remembers: false });
    expect(leaks.filter(({ cell }) => cell.startsWith('difference of '))).not.toEqual([]);
  });

  it('would find out hidden months together if editions did not know each other', async () => {
    const lines = fc.sample(worlds, { numRuns: 4, seed: 4 }).at(-1)!;
    const months = ['2018-09', '2018-10', '2018-11', '2018-12'].map((period) => ({ ...november, period }));
    const editions = [...months, { ...year, period: '2018' }];
    const ofMonths = ({ cell }: Leak): boolean => new Set(cell.match(/2018-\d\d/g)).size > 1;
    expect((await leaksOf(lines, editions, { remembers: false })).filter(ofMonths)).not.toEqual([]);
  });
});
