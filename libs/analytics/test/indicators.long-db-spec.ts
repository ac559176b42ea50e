import { join } from 'node:path';
import {
  formPeriodTypes,
  indicatorMeanings,
  type CubeQuery,
  type CubeRow,
  type Indicator,
} from '@xiangtong/contracts';
import { formatScaled, periodEnds } from '@xiangtong/domain';
import { owes } from '@xiangtong/reference';
import fc from 'fast-check';
import { Cube, type Replica } from '../src';
import { createFixture, type Fixture } from './support/fixture';
import { IndicatorHistorian, indicatorEvents, keyOf, type IndicatorEvent } from './support/indicator-events';

interface Asked {
  readonly query: CubeQuery & { readonly measures: readonly Indicator[] };
  readonly from: number;
  readonly to: number;
}

const asked: readonly Asked[] = [
  { query: { measures: ['entrepreneurs', 'trainees'], by: [], period: '2019' }, from: 201901, to: 201912 },
  {
    query: { measures: ['trainees', 'entrepreneurs'], by: ['unit'], period: '2019-01..2019-11' },
    from: 201901,
    to: 201911,
  },
  { query: { measures: ['registeredStores'], by: ['platform'], period: '2018' }, from: 201801, to: 201812 },
  {
    query: { measures: ['entrepreneurs', 'trainees'], by: ['quarter'], period: '2018-01..2019-12' },
    from: 201801,
    to: 201912,
  },
  {
    query: { measures: ['trainees', 'entrepreneurs'], by: ['year', 'township'], period: '2018-01..2019-12' },
    from: 201801,
    to: 201912,
  },
  {
    query: { measures: ['investment', 'jobs'], by: ['park'], period: '2018-01..2019-12' },
    from: 201801,
    to: 201912,
  },
];

type State = ReadonlyMap<string, IndicatorEvent>;

const stateAt = (entries: readonly IndicatorEvent[], seq: number): State => {
  const state = new Map<string, IndicatorEvent>();
  for (const each of entries.slice(0, seq)) {
    if (each.values === null) state.delete(keyOf(each));
    else state.set(keyOf(each), each);
  }
  return state;
};

type Cells = ReadonlyMap<string, Readonly<Record<string, string | number>>>;

const shown = (measures: readonly Indicator[], cell: ReadonlyMap<Indicator, number>) =>
  Object.fromEntries(
    measures.map((measure) => {
      const value = cell.get(measure) ?? 0;
      return [measure, measure === 'investment' ? formatScaled(BigInt(value / 10), 2) : value / 1000];
    }),
  );

/** Following the handbook: for a stock the last period counts, a flow is summed; both are summed over units. */
const naiveCells = ({ query, from, to }: Asked, state: State, { catalogue }: Fixture): Cells => {
  const { form } = indicatorMeanings[query.measures[0]!];
  const ends = periodEnds(formPeriodTypes[form], from, to);
  const timeOf = (month: number): string =>
    query.by.includes('quarter')
      ? `${Math.floor(month / 100)}-Q${(month % 100) / 3}`
      : query.by.includes('year')
        ? String(Math.floor(month / 100))
        : '';
  const lastOf = new Map(ends.map((end) => [timeOf(end), end]));
  const cells = new Map<string, Map<Indicator, number>>();
  for (const { form: own, unit: code, month, values } of state.values()) {
    const unit = catalogue.units.get(code)!;
    const township = unit.kind === 'village' ? `${unit.division.slice(0, 9)}000` : code;
    for (const { indicator, platform, value } of own === form && ends.includes(month) ? values! : []) {
      const isLast = month === lastOf.get(timeOf(month));
      if (!query.measures.includes(indicator)) continue;
      if (indicatorMeanings[indicator].kind === 'stock' && !isLast) continue;
      const members: Readonly<Record<string, string>> = {
        unit: code,
        park: code,
        township,
        platform: platform ?? '',
      };
      const key = query.by.map((name) => members[name] ?? timeOf(month)).join('|');
      const cell = cells.get(key) ?? new Map<Indicator, number>();
      cells.set(key, cell.set(indicator, (cell.get(indicator) ?? 0) + value));
    }
  }
  return new Map([...cells].map(([key, cell]) => [key, shown(query.measures, cell)]));
};

const naive = (one: Asked, state: State, fixture: Fixture) => {
  const { measures } = one.query;
  const { form } = indicatorMeanings[measures[0]!];
  const { catalogue } = fixture;
  const due = [...catalogue.units.values()].flatMap((unit) =>
    periodEnds(formPeriodTypes[form], one.from, one.to)
      .filter((month) => owes(catalogue.forms.get(form)!, unit, month))
      .map((month) => keyOf({ form, unit: unit.code, month })),
  );
  const whole = naiveCells({ ...one, query: { ...one.query, by: [] } }, state, fixture);
  return {
    rows: withoutZeros(naiveCells(one, state, fixture)),
    totals: whole.get('') ?? shown(measures, new Map()),
    due: due.length,
    reported: due.filter((key) => state.has(key)).length,
  };
};

/** A member without any counted value may appear as a row of zeros. */
const withoutZeros = (cells: Cells): Cells =>
  new Map([...cells].filter(([, row]) => Object.values(row).some((value) => Number(value) !== 0)));

const answer = async (replica: Replica, { query }: Asked, asOf: number) => {
  const { rows, totals, coverage } = await new Cube(replica).query({ ...query, asOf }, 'all');
  const measuresOf = (row: CubeRow) => Object.fromEntries(query.measures.map((key) => [key, row[key]!]));
  const cells = rows.map(
    (row) => [query.by.map((name) => String(row[name])).join('|'), measuresOf(row)] as const,
  );
  const { due, reported } = coverage;
  return { rows: withoutZeros(new Map(cells)), totals: measuresOf(totals), due, reported };
};

const reopened = async (fixture: Fixture): Promise<Replica> => {
  const replica = await fixture.replica();
  await replica.close();
  return fixture.replica();
};

describe('indicators in the cube', () => {
  it('equal a fold over the ledger at every position, followed step by step or built at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(indicatorEvents, { minLength: 10, maxLength: 30 }), async (events) => {
        const fixture = await createFixture();
        try {
          const historian = new IndicatorHistorian(fixture);
          await historian.play(events.slice(0, 8));
          await (await reopened(fixture)).close();
          await historian.play(events.slice(8));
          const followed = await reopened(fixture);
          const built = await fixture.replica({ mode: 'once', directory: join(fixture.directory, 'second') });
          const { length } = historian.entries;
          for (const one of asked) {
            for (const seq of [length, Math.floor(length / 2)]) {
              const expected = { one, seq, ...naive(one, stateAt(historian.entries, seq), fixture) };
              expect({ one, seq, ...(await answer(followed, one, seq)) }).toEqual(expected);
              expect({ one, seq, ...(await answer(built, one, seq)) }).toEqual(expected);
            }
          }
        } finally {
          await fixture.close();
        }
      }),
      { numRuns: 4 },
    );
  });

  it('compare with the same periods a year before', async () => {
    const fixture = await createFixture();
    try {
      const of = (month: number, value: number): IndicatorEvent => ({
        form: 'capacity',
        unit: 'V1',
        month,
        values: [{ indicator: 'entrepreneurs', platform: null, value: value * 1000 }],
      });
      await new IndicatorHistorian(fixture).play([of(201812, 40), of(201909, 45), of(201912, 50)]);
      const { rows } = await new Cube(await fixture.replica()).query(
        { measures: ['entrepreneurs'], by: ['county'], period: '2019', compare: 'yoy' },
        'all',
      );
      expect(rows).toEqual([
        {
          county: '520122',
          entrepreneurs: 50,
          'entrepreneurs.base': 40,
          'entrepreneurs.change': 10,
          'entrepreneurs.growth': '0.250000',
          'entrepreneurs.contribution': '0.250000',
          'entrepreneurs.share': '1.000000',
        },
      ]);
    } finally {
      await fixture.close();
    }
  });
});
