import { groupBy, type CubeDimension, type CubeMeasure, type CubeQuery } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import type { ReportSources } from '../../sources/sources';
import type { PublishedCells } from '../../sources/published-cells';

/** The cells of an edition, and the ledger position of its figures. */
interface EditionCells {
  readonly cells: PublishedCells;
  readonly asOf: number;
}

/** A cell of an edition of which an edition before printed another figure: old and new tell the difference. */
export interface ChangedCell {
  readonly cell: ListedCell;
  /** Contributors of the difference. */
  readonly behind: Contributors;
}

type Base = readonly [form: string, period: string, filters: Readonly<Record<string, string>>];

const amountIn = ({ behind }: ListedCell, measure: string): bigint => behind.get(measure)?.total ?? 0n;

const nameOf = (dimensions: readonly string[], members: ListedCell['members']): string =>
  JSON.stringify(dimensions.map((dimension) => members[dimension] ?? ''));

/** What an edition prints of each cell. */
const printedIn = ({ cells }: EditionCells, measure: string): ReadonlyMap<string, bigint> => {
  const hidden = new Set(cells.hidden);
  const own = cells.lists.filter(({ list, measures }) => !list.isUntold && measures.includes(measure));
  return new Map(
    own
      .flatMap(({ list }) => [list.total, ...list.rows])
      .filter(({ key }) => !hidden.has(key))
      .map((cell) => [cell.key, amountIn(cell, measure)]),
  );
};

const queryOf = ({ base, dimensions }: CellList, measures: readonly string[], asOf: number): CubeQuery => {
  const [, period, filters] = JSON.parse(base) as Base;
  const where = Object.fromEntries(
    Object.entries(filters).map(([dimension, codes]) => [dimension, codes.split(',')]),
  );
  const by = dimensions as readonly CubeDimension[];
  return { measures: measures as readonly CubeMeasure[], by, where, period, asOf };
};

/**
 * The editions with the tables of those before them as they are at their own positions: a reader looks for what these
 * are now, and has it where it is the difference of two periods that are printed.
 */
export const withFormerTables = async <Edition extends EditionCells>(
  editions: readonly Edition[],
  contributors: NonNullable<ReportSources['contributors']>,
): Promise<readonly Edition[]> => {
  const found: Edition[] = [];
  for (const [at, edition] of editions.entries()) {
    const own = new Set(edition.cells.lists.map(nameOfList));
    const former = editions
      .slice(0, at)
      .filter(({ asOf }) => asOf !== edition.asOf)
      .flatMap(({ cells }) => cells.lists)
      .filter(({ list }) => list.form === 'sales' && !list.isUntold && !own.has(nameOfList({ list })));
    const once = [...new Map(former.map((one) => [nameOfList(one), one])).values()];
    const answers = await contributors(
      once.map(({ list, measures }) => ({ query: queryOf(list, measures, edition.asOf) })),
    );
    const lists = once.map(({ list, measures }, place) => {
      const { total, rows } = answers[place]!;
      const ofRows = new Map(rows.map(({ members, columns }) => [nameOf(list.dimensions, members), columns]));
      const now = list.rows.flatMap((row): ListedCell[] => {
        const behind = ofRows.get(nameOf(list.dimensions, row.members));
        return behind ? [{ key: row.key, members: row.members, behind }] : [];
      });
      const { key, members } = list.total;
      return {
        list: { ...list, total: { key, members, behind: total }, rows: now, isUntold: true },
        measures,
      };
    });
    found.push({ ...edition, cells: { ...edition.cells, lists: [...edition.cells.lists, ...lists] } });
  }
  return found;
};

const nameOfList = ({ list }: { readonly list: CellList }): string =>
  JSON.stringify([list.base, list.dimensions]);

interface Asked {
  readonly list: CellList;
  readonly cells: readonly ListedCell[];
  readonly positions: readonly [earlier: number, later: number];
}

/**
 * The cells that were printed with another figure by an edition before, with who stands behind the difference: asked of the
 * ledger for each pair of editions, whatever disclosure control made of it.
 */
export const changedCells = async (
  editions: readonly EditionCells[],
  measure: string,
  contributors: NonNullable<ReportSources['contributors']>,
): Promise<readonly ChangedCell[]> => {
  const printed = editions.map((edition) => printedIn(edition, measure));
  const asked = editions.flatMap((later, at) =>
    editions.slice(0, at).flatMap((earlier, before): Asked[] => {
      if (earlier.asOf === later.asOf) return [];
      const isChanged = (cell: ListedCell): boolean =>
        (printed[before]!.get(cell.key) ?? amountIn(cell, measure)) !== amountIn(cell, measure);
      const positions = [earlier.asOf, later.asOf].sort((a, b) => a - b) as [number, number];
      return later.cells.lists
        .filter(({ list, measures }) => !list.isSum && list.form === 'sales' && measures.includes(measure))
        .map(({ list }) => ({ list, positions, cells: [list.total, ...list.rows].filter(isChanged) }))
        .filter(({ cells }) => cells.length > 0);
    }),
  );
  const once = [
    ...groupBy(asked, ({ list, positions }) => JSON.stringify([list.base, list.dimensions, positions])),
  ].map(([, own]): Asked => ({ ...own[0]!, cells: own.flatMap(({ cells }) => cells) }));
  const answers = await contributors(
    once.map(({ list, positions: [since, asOf] }) => ({ query: queryOf(list, [measure], asOf), since })),
  );
  return once.flatMap(({ list, cells }, place): ChangedCell[] => {
    const { total, rows } = answers[place]!;
    const ofRows = new Map(rows.map(({ members, columns }) => [nameOf(list.dimensions, members), columns]));
    return cells.flatMap((cell) => {
      const isTotal = cell.key === list.total.key;
      const behind = (isTotal ? total : ofRows.get(nameOf(list.dimensions, cell.members)))?.get(measure);
      return behind ? [{ cell, behind }] : [];
    });
  });
};
