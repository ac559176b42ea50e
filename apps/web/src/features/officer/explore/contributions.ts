import { takesPlace, type CubeDimension } from '@xiangtong/contracts';
import type { CubeAnswer, CubeRow } from '../../../api/cube/use-cube';

export interface Contribution {
  readonly code: string;
  readonly row: CubeRow;
  /** Exact ratio of the base total with 6 digits. */
  readonly ratio: string;
}

export interface Contributions {
  /** The members that moved the total most, up or down, largest first. */
  readonly shown: readonly Contribution[];
  /** What takes no place among them: the destination not known. */
  readonly unplaced: readonly Contribution[];
  /** What all other members add, and how many they are. */
  readonly rest: { readonly count: number; readonly ratio: string };
}

const MILLION = 1_000_000n;

const millionths = (ratio: string): bigint => {
  const [whole = '0', fraction = ''] = ratio.replace('-', '').split('.');
  const size = BigInt(whole) * MILLION + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return ratio.startsWith('-') ? -size : size;
};

const ratioText = (value: bigint): string => {
  const size = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${size / MILLION}.${String(size % MILLION).padStart(6, '0')}`;
};

const sizeOf = ({ ratio }: Contribution): number => Math.abs(Number(ratio));

/**
 * Contributions of the members of `dimension`; those not shown are what is left of the growth, so that the list adds up
 * to it as it is printed. Null without a base.
 */
export const contributionsOf = (
  answer: CubeAnswer,
  dimension: CubeDimension,
  measure: string,
  most: number,
): Contributions | null => {
  const column = `${measure}.contribution`;
  const growth = answer.totals[`${measure}.growth`];
  if (growth === null || growth === undefined) return null;
  const all = answer.rows.flatMap((row): Contribution[] => {
    const ratio = row[column];
    return ratio === null || ratio === undefined
      ? []
      : [{ code: String(row[dimension] ?? ''), row, ratio: String(ratio) }];
  });
  const isPlaced = ({ row }: Contribution): boolean => takesPlace(row, [dimension]);
  const shown = all
    .filter(isPlaced)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, most);
  const unplaced = all.filter((one) => !isPlaced(one));
  const told = [...shown, ...unplaced];
  const left = told.reduce((sum, { ratio }) => sum - millionths(ratio), millionths(String(growth)));
  return { shown, unplaced, rest: { count: all.length - told.length, ratio: ratioText(left) } };
};
