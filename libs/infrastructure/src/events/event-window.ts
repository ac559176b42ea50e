import type { FormCode } from '@xiangtong/contracts';

/** A place in one stream of events, between two of them: events are ordered by time, then by id. */
export interface EventPlace {
  readonly at: Date;
  readonly id: string | number;
}

/** A query of an event stream: the newest events older than a place, limited to what the caller may see. */
export interface EventWindow {
  /** The event must be at least this new; null for no bound. */
  readonly from: Date | null;
  readonly before: EventPlace;
  /** User name of who did it. */
  readonly actor: string | null;
  /** Code of the unit that the event is about. */
  readonly unit: string | null;
  /** LIKE patterns of the divisions that the caller sees; null sees everything. */
  readonly divisionPatterns: readonly string[] | null;
  readonly unitIds: readonly number[];
  /** Nothing that gives the figures of a single unit away. */
  readonly withoutConfidential?: boolean;
  readonly limit: number;
}

/** An event as its lib returns it; the reader looks up what the subject is called. */
export interface EventRow extends EventPlace {
  readonly actor: string | null;
  readonly action: string;
  readonly reason: string | null;
  /** Ledger position. */
  readonly seq?: number;
  readonly submission?: string;
  /** Code of a unit. */
  readonly unit?: string;
  /** Code of a unit or of a division. */
  readonly place?: string;
  readonly form?: FormCode;
  readonly month?: number;
  /** User name of an account; `name` is its display name. */
  readonly username?: string;
  readonly name?: string;
  readonly run?: string;
  readonly report?: string;
  readonly period?: string;
}

/** A stream of events of one lib, newest first. */
export type ReadEvents = (window: EventWindow) => Promise<EventRow[]>;

/** Values to bind: $1 from, $2 and $3 the place, $4 actor, $5 unit, $6 divisions, $7 units, $8 limit. */
export const eventParameters = (window: EventWindow): unknown[] => [
  window.from,
  window.before.at,
  window.before.id,
  window.actor,
  window.unit,
  window.divisionPatterns,
  window.unitIds,
  window.limit,
];

/** Condition on time, place and actor of an event: the columns that say when, which and who. */
export const inEventWindow = (at: string, id: string, actor: string, idType = 'bigint'): string =>
  `($1::timestamptz is null or ${at} >= $1) and (${at}, ${id}) < ($2::timestamptz, $3::${idType})
   and ($4::text is null or ${actor} = $4)`;

/** Condition on `unit`, the reporting_unit of an event: requested, and visible to the caller. */
export const ofEventUnit = `($5::text is null or unit.code = $5)
   and ($6::text[] is null or unit.division like any($6) or unit.id = any($7::int[]))`;

/**
 * Condition on an event about a whole county: it is about no single unit, so callers who see only some units do not see
 * it.
 */
export const ofEventCounty = (county: string): string =>
  `$5::text is null and $7::int[] is not null
   and ($6::text[] is null or rpad(${county}, 12, '0') like any($6))`;
