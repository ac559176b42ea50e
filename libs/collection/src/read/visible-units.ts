/** What the caller may see: units below these division prefixes, and these units. `null` is everything. */
export type VisibleUnits = {
  readonly prefixes: readonly string[];
  readonly unitIds: readonly number[];
} | null;

/** Condition on `unit`, the reporting_unit of a query, whose first two parameters are `visibleParameters`. */
export const visible = `($1::text[] is null or unit.division like any($1) or unit.id = any($2::int[]))`;

export const visibleParameters = (units: VisibleUnits): [string[] | null, readonly number[]] =>
  units === null ? [null, []] : [units.prefixes.map((prefix) => `${prefix}%`), units.unitIds];
