import type { CubeDimension } from '@xiangtong/contracts';
import type { Exploration } from './explore-state';

/** What a member is looked into by: down to the products of one unit. */
const below: Readonly<Partial<Record<CubeDimension, CubeDimension>>> = {
  prefecture: 'county',
  county: 'unit',
  township: 'unit',
  village: 'product',
  park: 'product',
  unit: 'product',
  category: 'product',
  destinationProvince: 'destinationCity',
  destinationCity: 'destination',
  platform: 'store',
};

/** Members that no filter can name. */
const nameless = new Set(['', 'unknown']);

/** The exploration one step further down from a member of the row dimension at `place`; null at the bottom. */
export const drilled = (
  { rows, filters }: Exploration,
  place: number,
  code: string,
): Partial<Exploration> | null => {
  const dimension = rows[place];
  const next = dimension && below[dimension];
  if (!dimension || next === undefined || nameless.has(code)) return null;
  const kept = rows.map((row, index) => (index === place ? next : row));
  return {
    rows: [...new Set(kept)],
    filters: new Map([...filters, [dimension, [code]]]),
    sort: null,
  };
};
