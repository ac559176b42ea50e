import { cubeDimensions, salesMeasures } from '@xiangtong/contracts';
import { parsePeriod, periodMonths } from '@xiangtong/domain';
import { asRegistered, boundaryAsOf } from '../question/boundary';
import type { MappedPlan } from '../question/plan';
import { plainOptions } from '../question/query-options';
import { duckdbWords } from '../../engine/duckdb/words';
import * as statements from './statement';

const buildStatement = (asked: MappedPlan) => statements.buildStatement(asked, duckdbWords);
const classesStatement = (asked: MappedPlan) => statements.classesStatement(asked, duckdbWords);

const period = parsePeriod('2019-Q4')!;

const plan = (over: Partial<MappedPlan> = {}): MappedPlan => ({
  ...plainOptions,
  measures: ['amount'],
  by: ['product'],
  period,
  months: periodMonths(period),
  stated: null,
  compare: null,
  shift: 0,
  filters: [],
  scope: 'all',
  seq: 7,
  current: true,
  order: [{ key: 'amount', direction: 'desc' }],
  limit: 10,
  isCut: true,
  mapping: null,
  pairing: asRegistered,
  minimumDonors: 5,
  ...over,
});

describe('the statement of a query', () => {
  it('decomposes the growth of a comparison, unless nobody wants it', () => {
    const compared = { compare: 'yoy', shift: 12 } as const;
    expect(classesStatement(plan(compared))?.sql).toContain('classes as');
    expect(classesStatement(plan({ ...compared, undecomposed: true }))).toBeNull();
  });

  it('shares the decomposition among all members, and computes it with the facts only where they are filtered', () => {
    const compared = { compare: 'yoy', shift: 12 } as const;
    const [one, other] = [
      plan({ ...compared, by: ['product'] }),
      plan({ ...compared, by: ['county', 'month'] }),
    ];
    expect(classesStatement(one)).toEqual(classesStatement(other));
    expect(buildStatement(one).sql).not.toContain('classes');
    const filtered = plan({ ...compared, filters: [{ dimension: 'product', keys: [1n] }] });
    expect(classesStatement(filtered)).toBeNull();
    expect(buildStatement(filtered).sql).toContain('classes as');
  });

  it('binds what came from outside, and writes out what is nothing but digits', () => {
    const hostile = `x' or '1'='1`;
    const { sql, parameters } = buildStatement(
      plan({
        filters: [
          { dimension: 'store', keys: [hostile] },
          { dimension: 'product', keys: [4_711n] },
        ],
        scope: { divisions: ['520122000000'], unitIds: [815] },
      }),
    );
    expect(sql).not.toContain(hostile);
    for (const value of ['4711::bigint', `'[815]'`, `'520122'`]) expect(sql).toContain(value);
    expect(Object.values(parameters)).toEqual([hostile]);
    const used = new Set(sql.match(/\$p\d+/g));
    expect(
      Object.keys(parameters)
        .map((name) => `$${name}`)
        .sort(),
    ).toEqual([...used].sort());
  });

  it('takes the units of a caller together, however many they are', () => {
    const all = { divisions: [], unitIds: Array.from({ length: 5_000 }, (_, id) => id) };
    const one = { divisions: [], unitIds: [815] };
    const [many, few] = [all, one].map((scope) => buildStatement(plan({ scope })).sql);
    expect(many!.replace(JSON.stringify(all.unitIds), '[815]')).toBe(few);
  });

  it('binds nothing that it does not use, whatever is asked of a form', () => {
    const stated = { form: 'capacity' as const, length: 3, ends: [201903, 201906] };
    for (const measure of ['trainees', 'entrepreneurs'] as const) {
      const { sql, parameters } = buildStatement(plan({ measures: [measure], by: [], stated }));
      for (const name of Object.keys(parameters)) expect(sql).toContain(`$${name}`);
    }
  });

  it('binds nothing that it does not use, whatever is left out at whatever position', () => {
    for (const unrated of [false, true])
      for (const current of [false, true]) {
        const { sql, parameters } = buildStatement(plan({ unrated, current, compare: 'yoy', shift: 12 }));
        for (const name of Object.keys(parameters)) expect(sql).toMatch(new RegExp(`\\$${name}\\b`));
      }
  });

  it('asks for the newest position with one comparison, for an earlier one with two', () => {
    expect(buildStatement(plan()).sql).toContain('f.to_seq = 9223372036854775807');
    const earlier = buildStatement(plan({ current: false })).sql;
    expect(earlier).toMatch(/f\.from_seq <= \d+::bigint and f\.to_seq > \d+::bigint/);
    expect(earlier).not.toContain('9223372036854775807');
  });

  it('answers questions about units and months from their sums', () => {
    expect(
      buildStatement(plan({ by: ['county', 'month'], measures: ['amount', 'averageOrder', 'units'] })).sql,
    ).not.toContain('from fact f');
    expect(
      buildStatement(plan({ by: ['county'], filters: [{ dimension: 'flow', keys: ['u'] }] })).sql,
    ).toContain('from fact f');
    expect(buildStatement(plan({ by: ['county'], measures: ['products'] })).sql).toContain('from fact f');
  });

  it('reads weights and estimates only for who asks for them', () => {
    for (const compared of [{}, { compare: 'yoy', shift: 12 } as const]) {
      const { sql } = buildStatement(plan(compared));
      for (const word of ['mapping', 'source_0', 'estimate_0', 'gap_0', 'exact.'])
        expect(sql).not.toContain(word);
    }
    const moved = boundaryAsOf([{ unit: 7, successor: 8, effective: 201901, number: 1n, digits: 0 }], 201912);
    const { sql, parameters } = buildStatement(
      plan({
        boundaries: 201912,
        mapping: moved,
        pairing: moved,
        impute: 'diftrend',
        imputeBase: true,
        compare: 'yoy',
        shift: 12,
      }),
    );
    for (const name of ['mapping', 'source_1', 'estimated_1', 'trend_county_key_0'])
      expect(sql).toContain(name);
    for (const name of Object.keys(parameters)) expect(sql).toContain(`$${name}`);
  });

  it('cuts to nothing for a scope without anything', () => {
    expect(buildStatement(plan({ scope: { divisions: [], unitIds: [] } })).sql).toContain('where false');
  });

  it('can be made for every measure and every dimension', () => {
    for (const compare of [null, 'yoy'] as const) {
      const { sql } = buildStatement(
        plan({ measures: salesMeasures, by: cubeDimensions, compare, shift: compare ? 12 : 0 }),
      );
      for (const key of [...salesMeasures, ...cubeDimensions]) expect(sql).toContain(`"${key}"`);
      expect(sql).not.toContain('undefined');
    }
  });
});
