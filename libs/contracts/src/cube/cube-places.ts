import { divisionLevel, isMainlandProvince, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { CubeDimension, CubeRow } from './cube';

/** Destination not known, store not stated, no park, no such member in the register. */
const nameless = new Set(['', 'unknown', 'other', UNKNOWN_DESTINATION]);

/** Parks are in no township: among townships they stand by their own codes. */
const isTownship = (code: string): boolean => /^\d{12}$/.test(code) && divisionLevel(code) === 'township';

/** Sales known to their province only are of no city, and of no place among cities; so are parks among townships. */
const isNamed = (dimension: CubeDimension, code: string): boolean => {
  if (dimension === 'township') return isTownship(code);
  return !nameless.has(code) && !(dimension === 'destinationCity' && isMainlandProvince(code));
};

/** Whether a row is of a member that can lead, be among the first and be drawn beside others. */
export const takesPlace = (row: CubeRow, by: readonly CubeDimension[]): boolean =>
  by.every((dimension) => isNamed(dimension, String(row[dimension] ?? '')));

/** Members in the order they have, what is none behind them. */
export const placesFirst = <Row extends CubeRow>(
  rows: readonly Row[],
  by: readonly CubeDimension[],
): { readonly places: readonly Row[]; readonly others: readonly Row[] } => ({
  places: rows.filter((row) => takesPlace(row, by)),
  others: rows.filter((row) => !takesPlace(row, by)),
});
