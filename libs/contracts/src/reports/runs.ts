import type { Coarsening } from '../disclosure';
import type { Language } from '../problem';
import type { LetterheadIssue } from '../letterhead';
import type { FileFormat } from './report-format';

export type Edition = 'internal' | 'public';

export interface ReportListing {
  readonly id: string;
  readonly periods: readonly string[];
  readonly scopes: readonly string[];
  /** Reports about single respondents have no public edition. */
  readonly editions: readonly Edition[];
  /** Says who issues it, and when: in Chinese it has the letterhead of the bureau. */
  readonly isIssued: boolean;
}

/** The finished steps of a report, and the step that begins: `query:<name>`, `section:<id>` or `format:<format>`. */
export interface ReportStep {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

export interface ReportParameters {
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly edition: 'internal' | 'public';
  /** Public edition only: breakdowns in place of those by single units; none if empty, the usual ones if absent. */
  readonly coarser?: readonly Coarsening[];
  /** Public edition only: sums of money to thousands of yuan, numbers of orders and households by three. */
  readonly rounded?: boolean;
  /** The edition that it is compared with, see `RecordsQuery`; the one in force if absent. */
  readonly above?: string | null;
}

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type RunState = (typeof runStates)[number];

export type RunParameters = ReportParameters & {
  readonly formats: readonly FileFormat[];
  /** Number and dates of a report under a letterhead. */
  readonly issue?: LetterheadIssue;
  /** Ledger position of its figures; the newest if absent. Households are always as the register has them now. */
  readonly asOf?: number;
};

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
  /** Printed number and title of the table, if the file has one table; files of earlier releases have none. */
  readonly title?: string;
}

export interface ReportRun {
  readonly runId: string;
  readonly report: string;
  readonly parameters: RunParameters;
  readonly status: RunState;
  /** The current step while the run is running. */
  readonly progress: ReportStep | null;
  readonly files: readonly RunFile[];
  /** Hash of the definition that made it; null before it is made. */
  readonly definition: string | null;
  /** Error code of a failed run. */
  readonly failure: string | null;
  /** Seal of the published report, which is in its files. */
  readonly seal: string | null;
  readonly attempts: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/**
 * When a report is made every month, in China's time zone (UTC+8, no daylight saving). Only days that exist in every
 * month.
 */
interface MonthlyTime {
  readonly day: number;
  readonly hour: number;
}

export type ScheduledParameters = Omit<RunParameters, 'period' | 'asOf'>;

export interface NewSchedule extends MonthlyTime {
  readonly report: string;
  readonly parameters: ScheduledParameters;
}

export interface ReportSchedule extends NewSchedule {
  readonly id: string;
  /** When it is made next, for the previous month. */
  readonly nextAt: Date;
  /** The newest run of the schedule. */
  readonly lastRun: string | null;
  /** Error code of a stopped schedule; null while it is active. */
  readonly stopped: string | null;
}
