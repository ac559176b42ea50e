import type { Words } from '../../engine/words';
import type { Boundary } from '../question/boundary';

/** 10^digits as an exact literal: power functions work in floating point. */
export const powerOfTen = (words: Words, digits: number): string => words.integer(10n ** BigInt(digits));

/**
 * `name`: the unit to which the amounts of every unit go, and the integer factor. `unit_scope` filters by the unit that
 * reported or by the one that takes over.
 */
export const boundaryTable = (
  name: string,
  { digits, moves }: Boundary,
  scopedBy: 'unit_id' | 'target_id',
  words: Words,
): string => {
  const itself = `select id as unit_id, id as target_id, ${powerOfTen(words, digits)} as factor from unit_scope`;
  if (moves.length === 0) return `${name} as materialized (${itself})`;
  const list = moves
    .map(({ unit, target, factor }) => `(${unit}, ${target}, ${words.integer(factor)})`)
    .join(', ');
  return `${name} as materialized (
    with moved as (select * from (values ${list}) list (unit_id, target_id, factor))
    ${itself} where id not in (select unit_id from moved)
    union all select * from moved where ${scopedBy} in (select id from unit_scope))`;
};
