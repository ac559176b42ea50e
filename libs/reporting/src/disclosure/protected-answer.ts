import type { Cube, CubeScope } from '@xiangtong/analytics';
import type { CubeDimension, CubeHiding, CubeQuery, CubeResponse, CubeRow } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import { parsePeriod } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { DisclosureControl, type AskedQuery } from './disclosure-control';
import type { Side } from './hide-figures';

/** Each of their members is one unit, or a part of one. */
const ofUnits: readonly CubeDimension[] = ['unit', 'village', 'park', 'store'];

/** What changes the figures in ways that the contributors do not tell. */
const closed = ['basis', 'impute', 'imputeBase', 'boundaries', 'real', 'baseAsOf', 'standing'] as const;

/** Throws AUTH.CONFIDENTIAL_QUESTION for what cannot be protected. */
const assertProtectable = (query: CubeQuery): void => {
  const dimensions = [...query.by, ...(Object.keys(query.where ?? {}) as CubeDimension[])];
  const field = dimensions.find((one) => ofUnits.includes(one)) ?? closed.find((one) => query[one]);
  if (field) throw new DomainError('AUTH.CONFIDENTIAL_QUESTION', { field });
};

type IsHidden = Readonly<Record<Side, boolean>>;

const isClosed = (column: string, own: IsHidden, total: IsHidden): boolean => {
  const [, suffix = ''] = column.split(/\.(?=[^.]*$)/);
  if (suffix === '') return own.now;
  if (suffix === 'base') return own.base;
  const ofParts = suffix === 'contribution' || suffix === 'share';
  return own.now || own.base || (ofParts && (total.now || total.base));
};

const compareValues = (a: CubeRow[string] | undefined, b: CubeRow[string] | undefined): number => {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return x - y;
};

/** What is hidden has no rank: it comes last, as the cube gave it. */
const inOrder = (rows: readonly CubeRow[], { order = [] }: CubeQuery): readonly CubeRow[] =>
  [...rows].sort((a, b) => {
    for (const { key, direction } of order) {
      const [x, y] = [a[key], b[key]];
      const found = compareValues(x, y);
      if (found !== 0) return x == null || y == null || direction === 'asc' ? found : -found;
    }
    return 0;
  });

type Asker = Pick<Cube, 'check' | 'query' | 'contributors'>;

/**
 * The answer of the cube for callers who may not see figures of single units: primary and complementary suppression of
 * this one answer. Hidden figures are null and named in `hidden`. What others could follow from several answers
 * together is not reckoned with.
 */
export const protectedAnswer = async (
  cube: Asker,
  asking: CubeQuery,
  scope: CubeScope,
): Promise<CubeResponse> => {
  const mistakes = await cube.check(asking, scope);
  if (mistakes.length > 0) return cube.query(asking, scope);
  // Callers may leave it out.
  const query = { ...asking, by: (asking as Partial<CubeQuery>).by ?? [] };
  assertProtectable(query);
  const { order: _, limit, ...plain } = query;
  const answer = await cube.query(plain, scope, { undecomposed: true, unrated: true });
  const asked: AskedQuery = { ...plain, asOf: answer.asOf, asked: parsePeriod(query.period)! };
  const contributors = (one: CubeQuery) => cube.contributors(one, scope);
  const control = new DisclosureControl({ contributors }, () => null, await loadSolver());
  await control.list(asked);
  await control.settle();
  const hides = (row: CubeRow): IsHidden => {
    const members = Object.fromEntries(
      query.by.map((one) => [one, row[one] == null ? null : String(row[one])]),
    );
    return {
      now: control.hides(asked, members, 'now'),
      base: query.compare !== undefined && control.hides(asked, members, 'base'),
    };
  };
  return withoutHidden(answer, query, hides, limit);
};

const withoutHidden = (
  answer: CubeResponse,
  query: CubeQuery,
  hides: (row: CubeRow) => IsHidden,
  limit = Infinity,
): CubeResponse => {
  const isOfRow = new Map<CubeRow, IsHidden>();
  const total = hides({});
  const open = (row: CubeRow, own: IsHidden): CubeRow => {
    const told = Object.entries(row).map(([column, value]): [string, CubeRow[string]] => [
      column,
      !query.by.some((one) => one === column) && isClosed(column, own, total) ? null : value,
    ]);
    const opened = Object.fromEntries(told);
    isOfRow.set(opened, own);
    return opened;
  };
  const ordered = inOrder(
    answer.rows.map((row) => open(row, hides(row))),
    query,
  );
  const rows = ordered.slice(0, limit);
  const hidden = (row: number | null, own: IsHidden): CubeHiding[] =>
    (['now', 'base'] as const).flatMap((side) => (own[side] ? [{ row, side, reason: 'confidential' }] : []));
  return {
    ...answer,
    rows,
    totals: open(answer.totals, total),
    coverage: { ...answer.coverage, unknownDestinationShare: null },
    hidden: [...hidden(null, total), ...rows.flatMap((row, index) => hidden(index, isOfRow.get(row)!))],
    truncated: ordered.length > rows.length,
  };
};
