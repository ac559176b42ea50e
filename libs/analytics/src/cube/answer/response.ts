import {
  isTimeDimension,
  type CubeColumn,
  type CubeCoverage,
  type CubeDimension,
  type CubeQuality,
  type CubeRow,
  type GrowthDecomposition,
} from '@xiangtong/contracts';
import { decomposeGrowth, formatRatio, formatScaled, type GrowthClasses } from '@xiangtong/domain';
import { rowAt } from '../../engine/columns';
import { overflow } from '../question/budget';
import type { MappedPlan } from '../question/plan';
import { isAdditive, measures } from '../vocabulary/measures';
import type { ExactCell } from './exact-cells';
import { memberIn, type Members } from './members';
import type { RawRow, RawRows } from './raw-row';

/** The cell of a row, by its number. */
type Cell = (index: number) => string | number | null;

/** How the cells of a column are made: of keys, of exact sums, or of the integers that the statement has. */
const cellOf = (
  { key, role, unit, decimals }: CubeColumn,
  raws: RawRows,
  { members, exact }: Making,
  rawAt: (index: number) => RawRow,
): Cell => {
  const values = raws.values.get(key) ?? [];
  if (role === 'dimension') {
    const known = members.get(key as CubeDimension);
    return (index) => memberIn(known, values[index])?.code ?? null;
  }
  const own = exact.get(key);
  if (own) return (index) => own(rawAt(index));
  return (index) => {
    const value = values[index];
    if (typeof value !== 'bigint') return null;
    return unit === 'count' ? count(value) : formatScaled(value, decimals ?? 0);
  };
};

/** Throws CUBE.OVERFLOW for a value that a JSON number cannot represent exactly. */
const count = (value: bigint): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw overflow();
  return number;
};

/** 2^127: what DuckDB's largest integers hold. */
const LARGEST = 2 ** 127;

/**
 * Throws CUBE.OVERFLOW when sums of the size of `summary` may have exceeded an integer, in the statement or in its
 * pairs of months. Pairs have their own boundaries when none are requested.
 */
export const checkSize = (summary: RawRow, plan: MappedPlan): void => {
  const sums = plan.measures.flatMap((measure) => [summary[measure], summary[`${measure}.base`]]);
  const size = Math.max(
    summary.size ?? 0,
    summary.quality_size ?? 0,
    ...sums.map((sum) => Math.abs(Number(sum ?? 0))),
  );
  const paired = plan.boundaries === null ? 10 ** plan.pairing.digits : 1;
  if (size * paired >= LARGEST) throw overflow();
};

/** What rows are made with: the members of their keys, and the cells that are not the statement's. */
export interface Making {
  readonly members: Members;
  readonly exact: ReadonlyMap<string, ExactCell>;
}

/** Rows between two breaths: looking at the clock takes as long as a cell. */
const ROWS_AT_ONCE = 100;

/** Rows for exact cells: several of one row ask for it, one after the other. */
const oneAtATime = (raws: RawRows): ((index: number) => RawRow) => {
  let last = -1;
  let row: RawRow = {};
  return (index) => {
    if (index !== last) row = rowAt(raws, index);
    last = index;
    return row;
  };
};

/** The rows of a table from those that the statement returned. */
export function* toRows(
  columns: readonly CubeColumn[],
  raws: RawRows,
  making: Making,
): Generator<undefined, CubeRow[]> {
  const rawAt = oneAtATime(raws);
  const cells = columns.map((column) => [column.key, cellOf(column, raws, making, rawAt)] as const);
  const rows: CubeRow[] = [];
  for (let index = 0; index < raws.length; index += 1) {
    const row: Record<string, CubeRow[string]> = {};
    for (const [key, cell] of cells) row[key] = cell(index);
    rows.push(row);
    if (rows.length % ROWS_AT_ONCE === 0) yield;
  }
  return rows;
}

const integer = (raw: RawRow, name: string): bigint => {
  const value = raw[name];
  return typeof value === 'bigint' ? value : 0n;
};

export const toCoverage = (raw: RawRow): CubeCoverage => ({
  due: Number(integer(raw, 'due')),
  reported: Number(integer(raw, 'reported')),
  imputedShare: formatRatio(integer(raw, 'imputed_amount'), integer(raw, 'all_amount')) ?? '0.000000',
  unknownDestinationShare: formatRatio(integer(raw, 'unknown_amount'), integer(raw, 'all_amount')),
  ...(raw['imputed_amount'] !== undefined && {
    imputed: Number(integer(raw, 'imputed')),
    withoutEstimate: Number(integer(raw, 'missing')),
  }),
  ...(raw['base_amount'] !== undefined && {
    baseImputedShare:
      formatRatio(integer(raw, 'base_imputed_amount'), integer(raw, 'base_amount')) ?? '0.000000',
  }),
});

const FEN_DIGITS = 2;

/** Mean revision, mean absolute and relative mean absolute revision; amounts are over 10^digits. */
const toRevisions = (raw: RawRow, digits: number): CubeQuality['revisions'] => {
  const months = integer(raw, 'revised_months') * 10n ** BigInt(digits);
  const yuan = (sum: bigint): string | null => formatRatio(sum, months * 100n, FEN_DIGITS);
  return {
    meanRevision: yuan(integer(raw, 'revised_net')),
    meanAbsoluteRevision: yuan(integer(raw, 'revised_absolute')),
    relativeMeanAbsoluteRevision: formatRatio(
      integer(raw, 'revised_absolute'),
      integer(raw, 'revised_level'),
    ),
  };
};

export const toQuality = (raw: RawRow, plan: MappedPlan, rows: RawRows): CubeQuality => {
  const of = (part: string, whole: string) => formatRatio(integer(raw, part), integer(raw, whole));
  return {
    timely: Number(integer(raw, 'timely')),
    responseRate: of('reported', 'due'),
    timelyRate: of('timely', 'due'),
    weightedResponseRate: of('weight_reported', 'weight_due'),
    weightedTimelyRate: of('weight_timely', 'weight_due'),
    imputationRate: of('imputed', 'due'),
    revisions: plan.stated ? null : toRevisions(raw, plan.mapping?.digits ?? 0),
    incoherence: incoherenceOf(raw, plan, rows),
  };
};

/** Rounded cells need not add up to a rounded total; stocks are not summed over periods. */
const incoherenceOf = (totals: RawRow, plan: MappedPlan, rows: RawRows): string | null => {
  const measure = plan.measures.find(isAdditive);
  if (!measure || rows.length > plan.limit || plan.mapping) return null;
  if (plan.stated && plan.by.some(isTimeDimension)) return null;
  let sum = 0n;
  for (const value of rows.values.get(measure) ?? []) sum += BigInt(value ?? 0);
  const difference = sum - integer(totals, measure);
  return formatScaled(difference < 0n ? -difference : difference, measures[measure].decimals);
};

export const toClasses = (raw: RawRow): GrowthClasses => ({
  continuingBase: integer(raw, 'c0'),
  continuingNow: integer(raw, 'c1'),
  entryNow: integer(raw, 'n1'),
  exitBase: integer(raw, 'x0'),
  responseBase: integer(raw, 'r0'),
  responseNow: integer(raw, 'r1'),
});

export const toDecomposition = (raw: RawRow): GrowthDecomposition => decomposeGrowth(toClasses(raw));
