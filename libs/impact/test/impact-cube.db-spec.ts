import {
  impactMeasureMeanings,
  impactMeasures,
  incomeClassOf,
  type CubeResponse,
  type CubeRow,
  type ImpactCubeQuery,
  type ImpactMeasureGroup,
} from '@xiangtong/contracts';
import { everything, type Scope } from '@xiangtong/identity';
import { openTestCounty, salesLine, testPark, testVillages, type TestCounty } from '@xiangtong/testing';
import fc from 'fast-check';
import { ImpactCube } from '../src';
import { fittingDimensions } from '../src/cube/dimensions';
import { naiveCube } from './support/naive-cube';
import {
  firstCounty,
  importWorld,
  randomWorld,
  registerOtherPark,
  type NaiveWorld,
} from './support/naive-summary';

const [libei, second] = testVillages;
const groups = ['lines', 'movement', 'coverage', 'crossing'] as const satisfies readonly ImpactMeasureGroup[];

let county: TestCounty;
let cube: ImpactCube;
/** What was known at each of three positions: nothing, the first files, the corrected ones. */
let worlds: readonly NaiveWorld[];
let positions: readonly number[];

const nothing: NaiveWorld = { households: [], lines: [] };

/** The same lines with other amounts and statuses; households that moved, were split, lifted out, or died out. */
const corrected = ({ households, lines }: NaiveWorld): NaiveWorld => {
  const changed = new Map(
    households.map((one, index) => [
      one,
      index % 4 === 0
        ? {
            ...one,
            village: one.village.startsWith(firstCounty) ? second : '520123001002',
            persons: 1 + (one.persons % 6),
            registeredYear: 2015,
          }
        : one,
    ]),
  );
  return {
    households: [...changed.values()],
    lines: lines.map((line, index) => ({
      ...line,
      household: changed.get(line.household)!,
      ...(index % 3 === 0 && { gross: line.gross + 4_321, status: 'paid' as const }),
    })),
  };
};

/** Vouchers tell equal payments apart, so that a correction finds its line. */
const withVouchers = ({ households, lines }: NaiveWorld): NaiveWorld => ({
  households,
  lines: lines.map((line, index) => ({ ...line, voucher: `V-${index}` })),
});

const bring = async (world: NaiveWorld, period: string): Promise<number> => {
  await importWorld(county.source, withVouchers(world));
  return (await ask({ measures: ['households'], by: [], period })).asOf;
};

const ask = (query: ImpactCubeQuery, scope: Scope = everything): Promise<CubeResponse> =>
  cube.query(query, scope);

beforeAll(async () => {
  county = await openTestCounty();
  await registerOtherPark(county.source);
  cube = new ImpactCube(county.source, county.catalogue);
  const first = randomWorld(11, { households: 60, lines: 400 });
  await county.report(libei, '2019-09', [salesLine({})]);
  const before = (await ask({ measures: ['households'], by: [], period: '2019' })).asOf;
  const start = await bring(first, '2019');
  await county.report(libei, '2019-10', [salesLine({})]);
  const middle = await bring(corrected(first), '2019');
  await county.report(libei, '2019-11', [salesLine({})]);
  positions = [before, start, middle];
  worlds = [nothing, first, corrected(first)];
});
afterAll(() => county.close());

/** A question that fits together, about any of the positions. */
const questions = fc.constantFrom(...groups).chain((group) =>
  fc.record({
    query: fc.record({
      measures: fc.uniqueArray(
        fc.constantFrom(...impactMeasures.filter((one) => impactMeasureMeanings[one].group === group)),
        { minLength: 1, maxLength: 4 },
      ),
      by: fc.uniqueArray(fc.constantFrom(...fittingDimensions[group]), { maxLength: 3 }),
      period: group === 'crossing' ? fc.constant('2019') : fc.constantFrom('2019', '2019-06', '2019-H2'),
      compare: fc.constant('yoy' as const),
    }),
    position: fc.constantFrom(0, 1, 2),
  }),
);

const cells = (rows: readonly CubeRow[], asked: readonly string[]): string[] =>
  rows.map((row) => JSON.stringify(asked.map((key) => row[key] ?? null))).sort();

/** A member of which there is nothing may have a row or none. */
const withFigures = (rows: readonly CubeRow[], figures: readonly string[]): readonly CubeRow[] =>
  rows.filter((row) => figures.some((key) => Number(row[key] ?? 0) !== 0));

describe('figures of households by the questions of the cube', () => {
  it('equal those of a count line by line, by any dimensions and as of any position', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ query, position }) => {
        const answer = await ask({ ...query, asOf: positions[position]! });
        const naive = naiveCube(query, worlds[position]!);
        const keys = [
          ...query.by,
          ...query.measures.flatMap((one) =>
            impactMeasureMeanings[one].group === 'movement' ? [one] : [one, `${one}.base`],
          ),
        ];
        const figures = keys.slice(query.by.length);
        expect(cells(withFigures(answer.rows, figures), keys)).toEqual(
          cells(withFigures(naive.rows, figures), keys),
        );
        expect(cells([answer.totals], figures)).toEqual(cells([naive.totals], figures));
      }),
      { numRuns: 150 },
    );
  });

  it('know growth, and the parts of it where figures add up', async () => {
    const query: ImpactCubeQuery = {
      measures: ['net', 'households', 'netPerHousehold'],
      by: ['mechanism'],
      period: '2019',
      compare: 'yoy',
    };
    const { rows, totals } = await ask(query);
    const of = (row: CubeRow, key: string) => Number(row[key]);
    for (const row of [...rows, totals]) {
      for (const measure of query.measures) {
        expect(of(row, `${measure}.change`)).toBeCloseTo(of(row, measure) - of(row, `${measure}.base`), 1);
        expect(of(row, `${measure}.growth`)).toBeCloseTo(
          of(row, measure) / of(row, `${measure}.base`) - 1,
          measure === 'netPerHousehold' ? 3 : 5,
        );
      }
      expect([row['households.share'], row['netPerHousehold.contribution']]).toEqual([null, null]);
    }
    const sumOf = (key: string) => rows.reduce((sum, row) => sum + of(row, key), 0);
    expect(sumOf('net')).toBeCloseTo(of(totals, 'net'), 2);
    expect(sumOf('net.contribution')).toBeCloseTo(of(totals, 'net.growth'), 5);
    expect(sumOf('net.share')).toBeCloseTo(1, 5);
    expect(sumOf('households')).toBeGreaterThan(of(totals, 'households'));
  });

  it('keep what was answered for a position, whatever is imported later', async () => {
    const query: ImpactCubeQuery = { measures: ['net', 'households'], by: ['homeVillage'], period: '2019' };
    const [, at] = positions;
    const before = await ask({ ...query, asOf: at! });
    const newest = await ask(query);
    await bring(
      { ...worlds[2]!, lines: worlds[2]!.lines.map((line) => ({ ...line, gross: 1, cost: 0 })) },
      '2019',
    );
    const after = await ask({ ...query, asOf: at! });
    expect(after).toEqual(before);
    const later = await ask(query);
    expect(later.totals['net']).not.toBe(newest.totals['net']);
    expect(later.asOf).toBe(newest.asOf + 1);
    expect(later.warnings).toEqual([]);
    expect(await ask({ ...query, asOf: newest.asOf })).toEqual(newest);
  });

  it('say what cannot be asked, all at once', async () => {
    const mistakes = await cube.check(
      {
        measures: ['households', 'amount', 'coverageRate', 'crossed', 'newlyReached'],
        by: ['mechanism', 'product'],
        where: { unit: 'nowhere', homeCounty: 'x', month: '2019-01' },
        period: '2019-H1',
        compare: 'mom',
        asOf: 99,
        colour: 1,
      },
      everything,
    );
    expect(mistakes.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
      expect.arrayContaining([
        'asOf CUBE.BEYOND_HEAD',
        'by[0] CUBE.DIMENSION_DOES_NOT_FIT',
        'by[1] CUBE.UNKNOWN_NAME',
        'colour CUBE.UNKNOWN_FIELD',
        'compare CUBE.OPTION_NEEDS',
        'compare CUBE.UNKNOWN_NAME',
        'measures[1] CUBE.MIXED_FORMS',
        'period CUBE.NO_WHOLE_PERIOD',
        'where.homeCounty CUBE.UNKNOWN_MEMBER',
        'where.month CUBE.UNKNOWN_NAME',
        'where.unit CUBE.UNKNOWN_MEMBER',
      ]),
    );
    for (const wrong of [null, [], { measures: 'net' }, { measures: [] }])
      expect(await cube.check(wrong, everything)).not.toEqual([]);
  });

  it('are those of the units in the scope, with names and filters', async () => {
    const query: ImpactCubeQuery = {
      measures: ['net', 'registeredHouseholds'],
      by: ['unit'],
      period: '2019',
    };
    const elsewhere: Scope = { kind: 'limited', divisions: ['520121000000'], units: [] };
    const only = { ...query, measures: ['net', 'households'] as const };
    expect((await ask(only, elsewhere)).totals).toEqual({ net: '0.00', households: 0 });
    expect((await ask(only, elsewhere)).rows).toEqual([]);
    const whole = await ask(only);
    expect(whole.labels.unit?.[libei]).toMatchObject({ zh: expect.any(String) as string });
    const park = await ask({
      ...only,
      by: ['mechanism'],
      where: { unit: testPark, incomeClass: ['property'] },
    });
    const ofPark = worlds[2]!.lines.filter(
      ({ unit, month, mechanism }) =>
        unit === testPark && month > 201900 && incomeClassOf[mechanism] === 'property',
    );
    expect(park.rows.map(({ mechanism }) => mechanism)).toEqual(
      [...new Set(ofPark.map(({ mechanism }) => mechanism))].sort(),
    );
    const ordered = await ask({ ...only, order: [{ key: 'net', direction: 'desc' }], limit: 2 });
    expect([ordered.rows.length, ordered.truncated]).toEqual([2, true]);
    expect(Number(ordered.rows[0]!['net'])).toBeGreaterThanOrEqual(Number(ordered.rows[1]!['net']));
  });
});
