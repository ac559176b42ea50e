import { cleanHead } from '../table/cell-text';
import { platformLayouts, requiredFields, type OrderField, type PlatformLayout } from './layouts';

/** A layout with the column of each of its fields in one file. */
export interface FoundLayout {
  readonly layout: PlatformLayout;
  readonly columns: Readonly<Partial<Record<OrderField, number>>>;
  /** Columns that hold a field. */
  readonly used: ReadonlySet<number>;
  readonly width: number;
  readonly orderHead: string;
  readonly heads: readonly string[];
}

/** A row that looks like a header but lacks required columns. */
export interface IncompleteHead {
  readonly platform: string;
  readonly missing: readonly string[];
}

/** Fewer matching headers are chance: 商品 or 订单号 occur in many tables. */
const CLEAR = 4;

const columnsOf = (layout: PlatformLayout, heads: readonly string[]): FoundLayout['columns'] =>
  Object.fromEntries(
    Object.entries(layout.heads).flatMap(([field, names]) => {
      const name = names.find((candidate) => heads.includes(candidate));
      return name === undefined ? [] : [[field, heads.indexOf(name)]];
    }),
  );

/** The layout whose headers this row contains, the missing ones when it nearly matches, or null for any other row. */
export const findLayout = (cells: readonly string[]): FoundLayout | IncompleteHead | null => {
  const heads = cells.map(cleanHead);
  const candidates = platformLayouts
    .map((layout) => ({ layout, columns: columnsOf(layout, heads) }))
    .map((found) => ({
      ...found,
      missing: requiredFields.filter((field) => found.columns[field] === undefined),
    }))
    .filter(({ columns, missing }) => missing.length === 0 || Object.keys(columns).length >= CLEAR)
    .sort(
      (a, b) =>
        a.missing.length - b.missing.length || Object.keys(b.columns).length - Object.keys(a.columns).length,
    );
  const [best] = candidates;
  if (!best) return null;
  const { layout, columns, missing } = best;
  if (missing.length > 0) {
    return { platform: layout.platform, missing: missing.map((field) => layout.heads[field]?.[0] ?? field) };
  }
  return {
    layout,
    columns,
    used: new Set(Object.values(columns)),
    width: heads.length,
    orderHead: heads[columns.order ?? 0] ?? '',
    heads,
  };
};
