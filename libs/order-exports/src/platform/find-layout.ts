import { cleanHead } from '../table/cell-text';
import type { OrderMapping } from './order-mapping';
import {
  platformLayouts,
  requiredFields,
  type OrderField,
  type PlatformLayout,
  type RowRules,
} from './layouts';

/** A layout with the columns of its fields in one file. */
export interface FoundLayout {
  readonly layout: RowRules & Pick<PlatformLayout, 'platform' | 'shops'>;
  readonly columns: Readonly<Partial<Record<OrderField, number>>>;
  /** Columns that are added to the one of the amount: a balance to its deposit. */
  readonly addends: readonly number[];
  /** Columns that hold a field. */
  readonly used: ReadonlySet<number>;
  readonly width: number;
  readonly orderHead: string;
  readonly heads: readonly string[];
}

/** The head of a known platform without required columns. */
export interface IncompleteHead {
  readonly platform: string;
  readonly missing: readonly string[];
  readonly menu: PlatformLayout['menu'];
}

const ENOUGH = 2;

/**
 * The layout of a platform whose signature this row bears, the missing columns when it bears the signature alone, or
 * null for any other row: columns that many tables have identify nobody.
 */
export const findLayout = (cells: readonly string[]): FoundLayout | IncompleteHead | null => {
  const heads = cells.map(cleanHead);
  const present = new Set(heads);
  const candidates = platformLayouts
    .map((layout) => {
      const columns = columnsOf(layout.heads, heads);
      return {
        layout,
        columns,
        signs: layout.signature.filter((sign) => present.has(sign)).length,
        missing: requiredFields.filter((field) => columns[field] === undefined),
      };
    })
    .filter(({ layout, signs }) => signs >= (layout.enough ?? ENOUGH))
    .sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0) || b.signs - a.signs);
  const [best] = candidates;
  if (!best) return null;
  const { layout, columns, missing } = best;
  if (missing.length === 0) return found(layout, columns, [], heads);
  return {
    platform: layout.platform,
    missing: missing.map((field) => layout.heads[field]?.[0] ?? field),
    menu: layout.menu,
  };
};

/** A head that has the columns of a clerk's mapping, with the rows' rules; the columns it lacks; null without any. */
export const findMapped = (
  { platform, columns: names, orderSums, statuses }: OrderMapping,
  cells: readonly string[],
): FoundLayout | readonly string[] | null => {
  const heads = cells.map(cleanHead);
  const places = Object.entries(names).map(([field, given]) => ({
    field,
    given,
    at: given.map(placeIn(heads)),
  }));
  const missing = places.flatMap(({ given, at }) => given.filter((_, index) => at[index] === -1));
  if (missing.length === places.flatMap(({ given }) => given).length) return null;
  if (missing.length > 0) return missing;
  const columns = Object.fromEntries(places.map(({ field, at }) => [field, at[0]]));
  const addends = places.find(({ field }) => field === 'amount')?.at.slice(1) ?? [];
  return found({ platform, orderSums, statuses }, columns, addends, heads);
};

const placeIn =
  (heads: readonly string[]) =>
  (name: string): number =>
    heads.indexOf(cleanHead(name));

const columnsOf = (names: PlatformLayout['heads'], heads: readonly string[]): FoundLayout['columns'] =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, candidates]) => {
      const name = candidates.find((candidate) => heads.includes(candidate));
      return name === undefined ? [] : [[field, heads.indexOf(name)]];
    }),
  );

const found = (
  layout: FoundLayout['layout'],
  columns: FoundLayout['columns'],
  addends: readonly number[],
  heads: readonly string[],
): FoundLayout => ({
  layout,
  columns,
  addends,
  used: new Set([...Object.values(columns), ...addends]),
  width: heads.length,
  orderHead: heads[columns.order ?? 0] ?? '',
  heads,
});
