import type {
  ContributorsOfAnswer,
  ContributorsOfRow,
  ContributorsQuestion,
  SumOfRows,
} from '@xiangtong/analytics';
import type { CubeDimension, CubeQuery, CubeRow } from '@xiangtong/contracts';
import { contributorsOf } from '@xiangtong/domain';
import { fakeCube } from './fake-cube';
import type { FakeLine } from './fake-data';

/** Who stands behind the rows of the fake cube, their total and sums of them. */
export const fakeContributors = (
  lines: readonly FakeLine[],
  { query, sums }: ContributorsQuestion,
): ContributorsOfAnswer => ({
  total: behindRows(byUnit(lines, { ...query, by: [] }), query),
  rows: query.by.length === 0 || sums ? [] : behind(lines, query),
  sums: (sums ?? []).map((members) => behindRows(rowsOf(lines, query, members), query)),
});

/** The answer by unit as well. */
const byUnit = (lines: readonly FakeLine[], query: CubeQuery): readonly CubeRow[] =>
  fakeCube(lines, { ...query, by: [...new Set<CubeDimension>([...query.by, 'unit'])] }, 0).rows;

const keyIn = ({ by }: CubeQuery, row: Readonly<Partial<Record<string, unknown>>>): string =>
  JSON.stringify(by.map((dimension) => row[dimension] ?? null));

const rowsOf = (lines: readonly FakeLine[], query: CubeQuery, members: SumOfRows): readonly CubeRow[] => {
  const meant = new Set(members.map((row) => keyIn(query, row)));
  return byUnit(lines, query).filter((row) => meant.has(keyIn(query, row)));
};

const behindRows = (
  rows: readonly CubeRow[],
  { measures, compare }: CubeQuery,
): ContributorsOfRow['columns'] => {
  const columns = measures.flatMap((measure) => (compare ? [measure, `${measure}.base`] : [measure]));
  return new Map(
    columns.map((column) => {
      const own = new Map<string, bigint>();
      for (const row of rows) {
        const name = String(row['unit']);
        own.set(name, (own.get(name) ?? 0n) + BigInt(String(row[column]).replace('.', '')));
      }
      return [column, contributorsOf([...own.values()])];
    }),
  );
};

const behind = (lines: readonly FakeLine[], query: CubeQuery): readonly ContributorsOfRow[] => {
  const groups = new Map<string, CubeRow[]>();
  for (const row of byUnit(lines, query)) {
    const key = keyIn(query, row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => ({
    members: Object.fromEntries(
      query.by.map((dimension) => [dimension, (rows[0]![dimension] ?? null) as string | null]),
    ),
    columns: behindRows(rows, query),
  }));
};
