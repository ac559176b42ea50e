import { unitRelation, type UnitSelection } from '@xiangtong/reference';

/** Condition on `unit`, the reporting_unit of a query, whose first two parameters are `visibleParameters`. */
export const visible = `($1::text[] is null or unit.division like any($1) or unit.id = any($2::int[]))`;

/** Ids of the units below prefixes of divisions, found by the index: no index knows `like any`. */
export const unitsBelow = (prefixes: string): string => `
  select below.id from unnest(${prefixes}) prefix
  join ${unitRelation} below on below.division ~>=~ prefix and below.division ~<~ (prefix || ':')`;

/**
 * The same as `visible` on a column with ids of units, for lists: the units are found first, and then what they have, instead
 * of everything and then whose it is.
 */
export const visibleUnit = (column: string): string => `($1::text[] is null or ${column} = any(array(
  ${unitsBelow(`array(select rtrim(pattern, '%') from unnest($1::text[]) pattern)`)}
  union all select unnest($2::int[]))))`;

/** Up to a prefecture, the units come first; a province has so many that its newest entries are looked through. */
const MOST_DIGITS_OF_WIDE = 2;

export const isWide = (units: UnitSelection): boolean =>
  units.prefixes.some((prefix) => prefix.length <= MOST_DIGITS_OF_WIDE);

export const visibleParameters = (units: UnitSelection): [string[] | null, readonly number[]] =>
  units.prefixes.includes('') ? [null, []] : [units.prefixes.map((prefix) => `${prefix}%`), units.unitIds];
