import type { CubeColumn, CubeCoverage, CubeRow, GrowthDecomposition } from '@xiangtong/contracts';
import { decomposeGrowth, formatRatio, formatScaled } from '@xiangtong/domain';
import { overflow } from './budget';
import type { ExactCell } from './exact-cells';
import type { MappedPlan } from './plan';
import type { RawRow } from './raw-row';

const cell = (column: CubeColumn, value: bigint | string | null | undefined): string | number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return column.unit === 'count' ? count(value) : formatScaled(value, column.decimals ?? 0);
};

/** CUBE.OVERFLOW for what a JSON number cannot say exactly. */
const count = (value: bigint): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw overflow();
  return number;
};

/** 2^127: what DuckDB's largest integers hold. */
const LARGEST = 2 ** 127;

/**
 * CUBE.OVERFLOW when sums of the size of `summary` may have gone over what an integer holds, in the statement or in its
 * pairs of months, which are on boundaries of their own when none are asked for.
 */
export const checkSize = (summary: RawRow, plan: MappedPlan): void => {
  const sums = plan.measures.flatMap((measure) => [summary[measure], summary[`${measure}.base`]]);
  const size = Math.max(summary.size ?? 0, ...sums.map((sum) => Math.abs(Number(sum ?? 0))));
  const paired = plan.boundaries === null ? 10 ** plan.pairing.digits : 1;
  if (size * paired >= LARGEST) throw overflow();
};

const noExactCells: ReadonlyMap<string, ExactCell> = new Map();

export const toRow = (
  columns: readonly CubeColumn[],
  raw: RawRow,
  exact: ReadonlyMap<string, ExactCell> = noExactCells,
): CubeRow =>
  Object.fromEntries(
    columns.map((column) => {
      const own = exact.get(column.key);
      return [column.key, own ? own(raw) : cell(column, raw[column.key])];
    }),
  );

const integer = (raw: RawRow, name: string): bigint => {
  const value = raw[name];
  return typeof value === 'bigint' ? value : 0n;
};

export const toCoverage = (raw: RawRow): CubeCoverage => ({
  due: Number(integer(raw, 'due')),
  reported: Number(integer(raw, 'reported')),
  imputedShare: formatRatio(integer(raw, 'imputed_amount'), integer(raw, 'all_amount')) ?? '0.000000',
  unknownDestinationShare: formatRatio(integer(raw, 'unknown_amount'), integer(raw, 'all_amount')),
  ...(raw['imputed'] !== undefined && {
    imputed: Number(integer(raw, 'imputed')),
    missing: Number(integer(raw, 'missing')),
  }),
  ...(raw['base_amount'] !== undefined && {
    baseImputedShare:
      formatRatio(integer(raw, 'base_imputed_amount'), integer(raw, 'base_amount')) ?? '0.000000',
  }),
});

export const toDecomposition = (raw: RawRow): GrowthDecomposition =>
  decomposeGrowth({
    continuingBase: integer(raw, 'c0'),
    continuingNow: integer(raw, 'c1'),
    entryNow: integer(raw, 'n1'),
    exitBase: integer(raw, 'x0'),
    responseBase: integer(raw, 'r0'),
    responseNow: integer(raw, 'r1'),
  });
