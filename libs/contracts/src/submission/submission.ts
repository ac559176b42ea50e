import type { IndicatorForm } from '../form';
import type { IndicatorLineInput } from '../indicators';

export const flows = ['up', 'down'] as const;
/** `up` 农产品上行: produce sold out of the county; `down` 工业品下行: industrial goods bought in. */
export type Flow = (typeof flows)[number];

export const submissionStatuses = ['draft', 'submitted', 'returned', 'accepted', 'withdrawn'] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

/** One line of the sales form in a request. Decimal numbers may be strings or numbers. */
export interface SalesLineInput {
  readonly product: string;
  /** GB/T 2260 six-digit code; 000000 unknown, 900000 abroad. */
  readonly destination: string;
  readonly platform: string;
  readonly store?: string;
  /** Default `up`. */
  readonly flow?: Flow;
  readonly quantity: string | number;
  /** Unit of measure; default the product's base unit. */
  readonly unit?: string;
  /** Yuan, after refunds known so far. */
  readonly amount: string | number;
  readonly orders: number;
  readonly refundAmount?: string | number;
}

/** The cells of a sales line in the order of the form. */
export const salesCells = [
  'product',
  'destination',
  'platform',
  'quantity',
  'unit',
  'amount',
  'orders',
  'store',
  'flow',
  'refundAmount',
] as const;

/** The cells of a line of any form as typed. */
export const unfinishedCells = [...salesCells, 'indicator', 'value'] as const;
type UnfinishedCell = (typeof unfinishedCells)[number];

/** A row that is not a line yet, because something in it is missing or not understood. */
export interface UnfinishedRow {
  /** Its place among all rows of the form, from 0. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<UnfinishedCell, string>>>;
}

interface SubmissionHead {
  readonly unit: string;
  /** Kept with the draft; a form with such rows cannot be submitted. */
  readonly unfinished?: readonly UnfinishedRow[];
  readonly explanations?: Readonly<Record<string, string>>;
}

/** Body of POST /submissions and one line of an NDJSON bulk stream. `lines: []` is a nil return. */
export interface SubmissionInput extends SubmissionHead {
  /** `2019-12` */
  readonly period: string;
  readonly form?: 'sales';
  readonly lines: readonly SalesLineInput[];
  /** Yuan; checked against the sum of the lines when given. */
  readonly total?: string | number;
}

/**
 * The same for a form whose lines are values of indicators; all indicators that the unit reports, or none (nil return).
 */
export interface IndicatorSubmissionInput extends SubmissionHead {
  readonly form: IndicatorForm;
  /** `2019-Q4` of a quarterly form, `2019` of a yearly one. */
  readonly period: string;
  readonly lines: readonly IndicatorLineInput[];
}
