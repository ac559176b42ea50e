/** Place of a unit among those of a division that reported the month. */
export interface PlaceAmong {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Counted from 1; equal amounts share a rank. Null while too few units of the division have reported. */
  readonly rank: number | null;
  readonly of: number;
  /** Six decimals; null without a rank, and where it would tell the unit what another one sold. */
  readonly share: string | null;
}

/** What a report became: figures in force, in yuan. */
export interface UnitStanding {
  readonly unit: string;
  readonly period: string;
  readonly amount: string;
  /** Null without a base, as the growth. */
  readonly lastYear: string | null;
  /** Year on year, six decimals. */
  readonly growth: string | null;
  /** Null for a unit of the whole county. */
  readonly township: PlaceAmong | null;
  readonly county: PlaceAmong;
}
