import type { ContributorsOfAnswer, ContributorsOfRow } from '@xiangtong/analytics';
import type { CubeDimension, CubeQuery, CubeRow } from '@xiangtong/contracts';
import { contributorsOf } from '@xiangtong/domain';
import { fakeCube } from './fake-cube';
import type { FakeLine } from './fake-data';

/** Who stands behind the rows of the fake cube and their total. */
export const fakeContributors = (lines: readonly FakeLine[], query: CubeQuery): ContributorsOfAnswer => ({
  total: behind(lines, { ...query, by: [] })[0]?.columns ?? new Map(),
  rows: query.by.length === 0 ? [] : behind(lines, query),
});

/** The answer by unit as well, put together by row. */
const behind = (lines: readonly FakeLine[], query: CubeQuery): readonly ContributorsOfRow[] => {
  const by = [...new Set<CubeDimension>([...query.by, 'unit'])];
  const columns = query.measures.flatMap((measure) =>
    query.compare ? [measure, `${measure}.base`] : [measure],
  );
  const groups = new Map<string, CubeRow[]>();
  for (const row of fakeCube(lines, { ...query, by }, 0).rows) {
    const key = JSON.stringify(query.by.map((dimension) => row[dimension] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, rows]) => ({
    members: Object.fromEntries(
      query.by.map((dimension, index) => [dimension, (JSON.parse(key) as string[])[index]!]),
    ),
    columns: new Map(
      columns.map((column) => {
        const own = new Map<string, bigint>();
        for (const row of rows) {
          const name = String(row['unit']);
          own.set(name, (own.get(name) ?? 0n) + BigInt(String(row[column]).replace('.', '')));
        }
        return [column, contributorsOf([...own.values()])];
      }),
    ),
  }));
};
