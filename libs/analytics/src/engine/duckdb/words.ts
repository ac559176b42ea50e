import { IN_FORCE } from '../facts';
import type { Words } from '../words';

const unnested = (bound: string, type: string): string =>
  `select unnest(from_json(${bound}::json, '["${type}"]')) as member`;

/** Codes of places, and lists of numbers. */
const DIGITS = /^[\d,[\]]*$/;

export const duckdbWords: Words = {
  // A statement with parameters is planned twice: before their values are known, and with them.
  written: (value) => {
    if (typeof value === 'bigint') return `${value}::bigint`;
    return DIGITS.test(value) ? `'${value}'` : null;
  },
  integer: (value) => `${value}::hugeint`,
  exact: (value) => `${value}::hugeint`,
  noInteger: 'null::hugeint',
  sum: (value) => `sum(${value})`,
  storedSum: (value) => `sum(${value})`,
  thousandths: (value) => `(${value} * 1000)::hugeint`,
  decimalSum: (value, digits) => `(sum(${value}) * ${10 ** digits})::hugeint`,
  whole: (value, divisor) => `${value} // ${divisor}`,
  ratio: (numerator, denominator, digits) => {
    const rounded = `(2 * abs(${numerator}) * ${10 ** digits}::hugeint + abs(${denominator})) // (2 * abs(${denominator}))`;
    return (
      `(case when ${denominator} = 0 then null ` +
      `when (${numerator} < 0) <> (${denominator} < 0) then -(${rounded}) else ${rounded} end)`
    );
  },
  every: (condition) => `bool_and(${condition})`,
  some: (condition) => `bool_or(${condition})`,
  startsWith: (text, prefix) => `starts_with(${text}, ${prefix})`,
  flow: (bound) => `${bound}::flow_code`,
  numbers: (bound) => unnested(bound, 'INTEGER'),
  texts: (bound) => unnested(bound, 'VARCHAR'),
  largest: (value, place) => `coalesce(max(abs(${value}), 2)[${place}], 0)::hugeint`,
  joined: (text, order, condition) =>
    `string_agg(${text}, ',' order by ${order}) filter (where ${condition})`,
  ofLargest: (value, pair) => `arg_max(${value}, (${pair.join(', ')}))`,
  semiJoin: 'semi join',
  membersOf: () => 'member',
  lifetimes: (table) => table,
  merged: 'not materialized',
  heldAt: (alias, bind, isNewest) => {
    if (isNewest) return `${alias}.to_seq = ${IN_FORCE}`;
    const seq = bind();
    return `${alias}.from_seq <= ${seq} and ${alias}.to_seq > ${seq}`;
  },
};
