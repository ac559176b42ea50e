import type { CubeColumn, CubeCoverage, CubeRow, GrowthDecomposition } from '@xiangtong/contracts';
import { decomposeGrowth, formatRatio, formatScaled } from '@xiangtong/domain';

/** A row as the statement gives it: codes as text, numbers as integers of the column's last decimal. */
export type RawRow = Readonly<Record<string, bigint | string | null>>;

const cell = (column: CubeColumn, value: bigint | string | null | undefined): string | number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return column.unit === 'count' ? Number(value) : formatScaled(value, column.decimals ?? 0);
};

export const toRow = (columns: readonly CubeColumn[], raw: RawRow): CubeRow =>
  Object.fromEntries(columns.map((column) => [column.key, cell(column, raw[column.key])]));

const integer = (raw: RawRow, name: string): bigint => {
  const value = raw[name];
  return typeof value === 'bigint' ? value : 0n;
};

export const toCoverage = (raw: RawRow): CubeCoverage => ({
  due: Number(integer(raw, 'due')),
  reported: Number(integer(raw, 'reported')),
  imputedShare: '0.000000',
  unknownDestinationShare: formatRatio(integer(raw, 'unknown_amount'), integer(raw, 'all_amount')),
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
