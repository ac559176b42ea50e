import fc from 'fast-check';
import { cubeDimensions, type CubeDimension, type CubeQuery, type ReportGap } from '@xiangtong/contracts';
import { formatMonth, parseMonth, parsePeriod, periodMonths } from '@xiangtong/domain';
import { Cube, type CubeScope, type Replica } from '../src';
import { eventArbitrary } from './support/arbitraries';
import { deadlineOf } from './support/deadlines';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { naiveCube, type SalesQuery } from './support/naive-cube';
import { naiveMember, type NaiveFact } from './support/naive-state';

let fixture: Fixture;
let replica: Replica;
let cube: Cube;
let entries: readonly TestEvent[];

beforeAll(async () => {
  fixture = await createFixture();
  const events = fc.sample(eventArbitrary, { numRuns: 80, seed: 20191231 });
  entries = await new Historian(fixture.source, fixture.catalogue).play(events);
  replica = await fixture.replica();
  cube = new Cube(replica);
});

afterAll(() => fixture.close());

const query: SalesQuery = {
  measures: ['amount', 'products'],
  by: ['product', 'township'],
  period: '2018-11..2020-01',
};

const member = (dimension: CubeDimension) => (fact: NaiveFact) =>
  naiveMember(dimension, fact, fixture.catalogue);

describe('every dimension', () => {
  it.each(cubeDimensions)(
    'sums to the total, and each member of %s selects its own row',
    async (dimension) => {
      const whole = await cube.query({ ...query, by: [dimension] }, 'all');
      const fen = (text: unknown) => BigInt(String(text).replace('.', ''));
      const parts = whole.rows.map((row) => fen(row['amount']));
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(fen(whole.totals['amount']));
      const codes = whole.rows.map((row) => String(row[dimension]));
      expect(codes.length).toBeGreaterThan(0);
      for (const code of [codes[0]!, codes.at(-1)!]) {
        const { rows, totals } = await cube.query({ ...query, where: { [dimension]: code } }, 'all');
        const expected = naiveCube(query, entries, entries.length, fixture, {
          keep: (fact) => member(dimension)(fact) === code,
        });
        expect({ code, rows, totals }).toEqual({ code, rows: expected.rows, totals: expected.totals });
      }
      // In the order of the rows, as far as an object has one.
      const inOrder = Object.fromEntries(codes.map((code) => [code, null]));
      expect(Object.keys(whole.labels[dimension] ?? {})).toEqual(Object.keys(inOrder));
    },
  );
});

test('the districts of a municipality have its name among cities', async () => {
  const { labels } = await cube.query({ ...query, by: ['destinationCity'] }, 'all');
  const { destinationCity = {} } = labels;
  expect(Object.keys(destinationCity)).toEqual(expect.arrayContaining(['110100', '420100']));
  expect([destinationCity['110100'], destinationCity['420100']?.zh]).toEqual([
    { zh: '北京市', en: 'Beijing' },
    '武汉市',
  ]);
});

describe('a filter', () => {
  it('of several values and dimensions keeps what meets all of them', async () => {
    const where = { product: ['PEPPER', 'PHONE'], destinationProvince: ['42', '000000'], flow: 'up' };
    const { rows, totals } = await cube.query({ ...query, where, compare: 'yoy', period: '2019' }, 'all');
    const keep = (fact: NaiveFact) =>
      where.product.includes(fact.line.product) &&
      ['420000', '000000'].includes(member('destinationProvince')(fact)) &&
      fact.line.flow === 'up';
    const expected = naiveCube(
      { ...query, compare: 'yoy', period: '2019' },
      entries,
      entries.length,
      fixture,
      { keep },
    );
    expect({ rows, totals }).toEqual({ rows: expected.rows, totals: expected.totals });
  });

  it('on units cuts what is due, one on products does not', async () => {
    const due = async (where: CubeQuery['where']) =>
      (await cube.query({ ...query, ...(where && { where }) }, 'all')).coverage.due;
    const all = await due(undefined);
    expect(await due({ product: 'APPLE' })).toBe(all);
    expect(await due({ unit: 'V5' })).toBe(1);
    expect(await due({ month: '2019-12' })).toBe(4);
    expect(await due({ unitKind: 'park' })).toBe(15);
  });
});

describe('the scope of the caller', () => {
  const amount = async (scope: CubeScope) =>
    (await cube.query({ measures: ['amount'], by: ['unit'], period: '2018-11..2020-01' }, scope)).rows
      .map((row) => row['unit'])
      .sort();

  it('cuts every answer to divisions and single units', async () => {
    const { catalogue } = fixture;
    expect(await amount('all')).toEqual(['P1', 'V1', 'V2', 'V3', 'V4', 'V5']);
    expect(await amount({ divisions: ['520122000000'], unitIds: [] })).toEqual([
      'P1',
      'V1',
      'V2',
      'V3',
      'V4',
    ]);
    expect(await amount({ divisions: ['520122001000'], unitIds: [catalogue.units.get('P1')!.id] })).toEqual([
      'P1',
      'V1',
      'V2',
    ]);
    expect(await amount({ divisions: [], unitIds: [] })).toEqual([]);
  });

  it('cannot be widened by a filter', async () => {
    const answer = await cube.query(
      { ...query, where: { unit: 'V5' } },
      { divisions: ['520122000000'], unitIds: [] },
    );
    expect(answer.rows).toEqual([]);
    expect(answer.totals).toEqual({ amount: '0.00', products: 0 });
    expect(answer.coverage).toEqual({
      due: 0,
      reported: 0,
      imputedShare: '0.000000',
      unknownDestinationShare: null,
    });
  });
});

describe('order and limit', () => {
  it('cut after ordering and say so', async () => {
    const ordered = { ...query, order: [{ key: 'amount', direction: 'asc' as const }] };
    const all = await cube.query(ordered, 'all');
    const some = await cube.query({ ...ordered, limit: 2 }, 'all');
    expect(some.rows).toEqual(all.rows.slice(0, 2));
    expect([some.truncated, all.truncated]).toEqual([true, false]);
    expect(some.totals).toEqual(all.totals);
  });

  it('orders by growth as printed, without a base last', async () => {
    const answer = await cube.query(
      {
        measures: ['amount'],
        by: ['unit'],
        period: '2019',
        compare: 'yoy',
        order: [{ key: 'amount.growth', direction: 'desc' }],
      },
      'all',
    );
    const growths = answer.rows.map((row) => row['amount.growth']);
    const sorted = [...growths].sort((a, b) => (a === null ? 1 : b === null ? -1 : Number(b) - Number(a)));
    expect(growths).toEqual(sorted);
  });
});

describe('a wrong query', () => {
  it('names every unknown member with its place', async () => {
    const where = {
      county: '99',
      product: ['PEPPER', 'NOPE'],
      unit: 'other',
      month: '2019-13',
      destinationProvince: '520100',
      township: 'V1',
    };
    await expect(cube.query({ ...query, where }, 'all')).rejects.toMatchObject({
      code: 'CUBE.INVALID',
      mistakes: [
        { path: 'where.county', code: 'CUBE.UNKNOWN_MEMBER' },
        { path: 'where.product[1]', parameters: { dimension: 'product', value: 'NOPE' } },
        { path: 'where.unit' },
        { path: 'where.month' },
        { path: 'where.destinationProvince' },
        { path: 'where.township' },
      ],
    });
  });
});

describe('how the reports behind an answer stand', () => {
  const moment = new Date('2019-12-15T00:00:00Z');

  /** Why there is no figure: from the register, the last event of the unit-month and the deadlines of the fixture. */
  const naiveGap = (unit: string, month: number): ReportGap | null => {
    const { validFrom, validTo, division } = fixture.catalogue.units.get(unit)!;
    const last = entries.findLast((entry) => entry.unit === unit && entry.month === month);
    if (last && last.lines !== null) return null;
    if (month < validFrom) return 'notYetThere';
    if (validTo !== null && month > validTo) return 'noLongerThere';
    return moment <= deadlineOf(month, division.slice(0, 6)) ? 'notYetDue' : 'notReported';
  };

  const owes = (unit: string, month: number): boolean =>
    [null, 'notReported', 'notYetDue'].includes(naiveGap(unit, month));

  const amountOf = (unit: string, month: number): number => {
    const last = entries.findLast((entry) => entry.unit === unit && entry.month === month);
    return (last?.lines ?? []).reduce((sum, { amount }) => sum + amount, 0);
  };

  /** Reports due and in, and whether they are at least 80 % of the units and 90 % of what those weigh. */
  const naiveResponse = (
    units: readonly string[],
    months: readonly number[],
    weighedBy: (month: number) => number,
  ) => {
    const due = units.flatMap((unit) =>
      months.filter((month) => owes(unit, month)).map((month) => ({ unit, month })),
    );
    const reported = due.filter(({ unit, month }) => naiveGap(unit, month) === null);
    const weigh = (list: typeof due): number =>
      list.reduce((sum, { unit, month }) => sum + Math.abs(amountOf(unit, weighedBy(month))), 0);
    return {
      due: due.length,
      reported: reported.length,
      isEnough: reported.length >= 0.8 * due.length && weigh(reported) >= 0.9 * weigh(due),
    };
  };

  const ask = (query: Partial<CubeQuery>) =>
    new Cube(replica, { momentOf: async () => moment }).query(
      { measures: ['amount'], by: [], period: '2019', compare: 'yoy', standing: true, ...query },
      'all',
    );

  it('is that of each unit and month, a nil return being a report', async () => {
    const { standing = [] } = await ask({ by: ['unit', 'month', 'product'], period: '2018-12..2020-01' });
    const [whole, ...members] = standing;
    expect(whole!.members).toEqual({});
    expect(members).toHaveLength(fixture.catalogue.units.size * 14);
    const seen = new Set<string | null>();
    for (const { members: codes, now, base } of members) {
      const month = parseMonth(codes.month!)!;
      const expected = [naiveGap(codes.unit!, month), naiveGap(codes.unit!, month - 100)];
      expect({ codes, gaps: [now.gap, base!.gap] }).toEqual({ codes, gaps: expected });
      expect([now.periods, base!.periods]).toEqual(expected.map((gap) => (gap === null ? 1 : 0)));
      expected.forEach((gap) => seen.add(gap));
    }
    expect(seen).toEqual(new Set([null, 'noLongerThere', 'notReported', 'notYetDue', 'notYetThere']));
  });

  it.each([['2018-12'], ['2019'], ['2019-01..2019-11'], ['2019-11'], ['2020-01']])(
    'counts the reports due and in, and says of which side of %s there are too few',
    async (period) => {
      const { standing = [] } = await ask({ by: ['unitKind'], period });
      const all = [...fixture.catalogue.units.values()];
      const months = periodMonths(parsePeriod(period)!);
      for (const { members, now, base, fewReports } of standing) {
        const units = all.filter(({ kind }) => (members.unitKind ?? kind) === kind).map(({ code }) => code);
        const current = naiveResponse(units, months, (month) => month - 100);
        const before = naiveResponse(
          units,
          months.map((month) => month - 100),
          (month) => month + 100,
        );
        const few = (!current.isEnough && 'now') || (!before.isEnough && 'base') || null;
        expect({
          members,
          now: [now.due, now.reported],
          base: [base!.due, base!.reported],
          fewReports,
        }).toEqual({
          members,
          now: [current.due, current.reported],
          base: [before.due, before.reported],
          fewReports: few,
        });
      }
    },
  );

  it('names members, also those without a row', async () => {
    const { rows: table, standing = [], labels } = await ask({ by: ['unit'], period: '2030' });
    expect(table).toEqual([]);
    const named = Object.keys(labels.unit ?? {});
    expect(named.sort()).toEqual(standing.flatMap(({ members }) => members.unit ?? []).sort());
  });

  it('counts months with a report of anybody, and says of none why', async () => {
    const { standing = [] } = await ask({ by: ['unitKind'] });
    const months = (kind: string, year: number) =>
      Array.from({ length: 12 }, (_, index) => year * 100 + index + 1).filter((month) =>
        [...fixture.catalogue.units.values()].some(
          ({ code, kind: own }) => own === kind && naiveGap(code, month) === null,
        ),
      ).length;
    for (const kind of ['village', 'park']) {
      const one = standing.find(({ members }) => members.unitKind === kind)!;
      expect([one.now.periods, one.base!.periods]).toEqual([months(kind, 2019), months(kind, 2018)]);
    }
    const left = periodMonths(parsePeriod('2019')!).find((month) => naiveGap('V5', month) !== null)!;
    const [none] = (await ask({ where: { unit: 'V5' }, period: formatMonth(left) })).standing!;
    expect(none).toMatchObject({ now: { periods: 0, gap: 'noLongerThere' } });
    expect((await ask({ where: { unit: 'V5' }, standing: false })).standing).toBeUndefined();
  });
});
