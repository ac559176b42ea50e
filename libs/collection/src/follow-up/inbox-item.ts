import type { FormCode, Instant } from '@xiangtong/contracts';

/**
 * returned: with the reason, open for changes · due-soon and overdue: not reported · accepted, commented: news ·
 * to-review, overdue-units: how many, for officers · exception-ending: a late report will soon be impossible again.
 */
export type InboxKind =
  | 'returned'
  | 'due-soon'
  | 'overdue'
  | 'accepted'
  | 'commented'
  | 'to-review'
  | 'overdue-units'
  | 'exception-ending';

export interface InboxItem {
  readonly kind: InboxKind;
  readonly form: FormCode;
  readonly period: string;
  /** Time of the event: unread while later than the last look. */
  readonly at: Instant;
  readonly unread: boolean;
  /** Of one unit; absent where units are counted. */
  readonly unit?: string;
  readonly unitName?: string;
  readonly submission?: string;
  readonly count?: number;
  /** Reason of a return or an exception, or the text of a comment. */
  readonly text?: string;
  /** Which office asked for a report that is due. */
  readonly chasedBy?: string;
  /**
   * Last day of a deadline or an exception.
   * @format date
   */
  readonly day?: string;
}

export type InboxFinding = Omit<InboxItem, 'unread'>;

/** Whose inbox. */
export interface InboxReader {
  readonly accountId: string;
  readonly username: string;
  /** First digits of the divisions this person reviews; empty for a person who reviews nothing. */
  readonly reviewedPrefixes: readonly string[];
  /** Units this person answers for. */
  readonly ownUnitIds: readonly number[];
}
