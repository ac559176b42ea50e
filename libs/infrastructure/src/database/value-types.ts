import { types } from 'pg';

/**
 * How values arrive from PostgreSQL, on every connection of the product:
 *
 * | in the database | in a row |
 * |---|---|
 * | `bigint`: positions, ids, counts, fen | a number; beyond 2^53 an error, never a rounded one |
 * | `numeric`: quantities, weights, sums of `bigint` | its exact text |
 * | `date` | `2019-12-31` |
 * | `timestamptz` | a Date |
 * | `json`, `jsonb` | what was stored |
 * | `bytea` | a Buffer |
 */
export const valueTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    parsers[oid] ?? (types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format),
};

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`a number of the database is too large: ${text}`);
  return number;
};

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: wholeNumber,
  [types.builtins.DATE]: (text) => text,
};
