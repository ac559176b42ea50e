import { IN_FORCE, STORE_KIND } from '../facts';
import type { Words } from '../words';

/** 256 bits hold what is on the way to an exact integer; the integer itself is refused where 128 bits do not hold it. */
const exact = (value: string): string => `toInt256(accurateCast(${value}, 'Int128'))`;

/** Sums of narrower integers would wrap without a word. */
const sum = (value: string): string => `sum(toInt256(${value}))`;

/** Lines have 64 bits, and there are fewer than 2^64. 256 bits take a tenth longer. */
const storedSum = (value: string): string => `sum(toInt128(${value}))`;

const wide = (value: string): string => `toInt256(abs(${value}))`;

const listed = (bound: string, type: string): string =>
  `select arrayJoin(JSONExtract(${bound}, 'Array(${type})')) as member`;

/** Quantities and values of forms are stored as integers of thousandths. */
const STORED_DIGITS = 3;

export const clickhouseWords: Words = {
  written: () => null,
  integer: (value) => `toInt256('${value}')`,
  exact,
  noInteger: 'null::Nullable(Int256)',
  sum,
  storedSum,
  thousandths: exact,
  decimalSum: (value, digits) =>
    exact(
      digits === STORED_DIGITS
        ? storedSum(value)
        : `intDiv(${storedSum(value)}, ${10 ** (STORED_DIGITS - digits)})`,
    ),
  whole: (value, divisor) => `intDiv(${value}, ${divisor})`,
  ratio: (numerator, denominator, digits) => {
    const doubled = exact(`2 * ${wide(numerator)} * ${10 ** digits} + ${wide(denominator)}`);
    const rounded = `intDiv(${doubled}, 2 * ${wide(denominator)})`;
    return (
      `(case when ${denominator} = 0 then null ` +
      `when (${numerator} < 0) <> (${denominator} < 0) then -${rounded} else ${rounded} end)`
    );
  },
  every: (condition) => `min(${condition})`,
  some: (condition) => `max(${condition})`,
  startsWith: (text, prefix) => `startsWith(${text}, ${prefix})`,
  flow: (bound) => bound,
  numbers: (bound) => listed(bound, 'Int32'),
  texts: (bound) => listed(bound, 'String'),
  largest: (value, place) => `-arrayElement(groupArraySorted(2)(-abs(${value})), ${place})`,
  joined: (text, order, condition) =>
    `nullif(arrayStringConcat(arrayMap(pair -> pair.2, arraySort(groupArrayIf((${order}, ${text}), ${condition}))), ','), '')`,
  ofLargest: (value, pair) => `argMax(${value}, (${pair.join(', ')}))`,
  semiJoin: 'left semi join',
  // The view over both kinds takes as long to plan as a question over facts.
  membersOf: (kind) => (kind === STORE_KIND ? 'member' : 'registered_member'),
  lifetimes: (table) =>
    `(select held.*, coalesce(ended_at, ${IN_FORCE}) as to_seq from ${table} held
      left join (select revision_id as ended, to_seq as ended_at from revision_end) ends on ended = held.revision_id)`,
  merged: '',
  heldAt: (alias, bind, _, months) => {
    const seq = bind();
    const ofMonths = months ? ` and ${months('month')}` : '';
    return `${alias}.from_seq <= ${seq} and ${alias}.revision_id not in (select revision_id from revision_end where to_seq <= ${seq}${ofMonths})`;
  },
};
