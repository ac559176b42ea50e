import { dayOf } from '@xiangtong/domain';
import type { Instant } from '../instant';
import type { Language } from '../problem';
import type { BilingualName } from '../messages/message';

/** That a public edition was taken back, and why, in the words of the bureau. */
export interface Withdrawal {
  readonly at: Instant;
  readonly reason: string;
}

/** A figure as a document prints it. */
export interface PrintedFigure {
  /** Number and heading of its table; null in a text. */
  readonly table: string | null;
  /** Heads of its row and of its column. */
  readonly row: string | null;
  readonly column: string | null;
  /** Unit of measure; empty where it is in the text itself. */
  readonly unit: string;
  readonly text: string;
  /** Exact decimal in this unit; null for a text and where there is no figure. */
  readonly value: string | null;
  /** Why there is no figure, and other notes of the table about it. */
  readonly note: string | null;
}

/** A figure of a public edition, under an address that stays. */
export interface PublicFigure {
  readonly edition: PublicEdition;
  readonly figure: PrintedFigure;
  /**
   * The same place in the edition in force, if this one was corrected; null there if it
   * prints no figure any more or was withdrawn itself.
   */
  readonly inForce: { readonly seal: string; readonly figure: PrintedFigure | null } | null;
}

/** A file that was published under a seal. */
export interface EditionFile {
  readonly name: string;
  readonly bytes: number;
  /** Printed number and title of the table, if the file has one table; files of earlier releases have none. */
  readonly title?: string;
}

/** A published edition of a report, as listed. */
export interface PublishedEdition {
  readonly seal: string;
  readonly report: string;
  readonly scope: string;
  readonly period: string;
  readonly language: string;
  readonly edition: string;
  /** Hash of the definition that made it. */
  readonly definition: string;
  /** Ledger position. */
  readonly asOf: number;
  /** The common prefix of the addresses of its figures. */
  readonly trace: string | null;
  readonly publishedBy: string;
  /** What that person or office is called; null where no account has that name. */
  readonly publisherName: string | null;
  readonly publishedAt: Instant;
  /** The edition that this one corrects, and the one that corrects it. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** A public edition that was taken back. */
  readonly withdrawn: Withdrawal | null;
  readonly files: readonly EditionFile[];
}

/** What the editions in force can be chosen by, years from the newest. */
export interface PublicContents {
  readonly years: readonly number[];
  readonly places: readonly PublicPlace[];
  readonly reports: readonly string[];
}

/** A division or a reporting unit. */
export interface PublicPlace {
  readonly code: string;
  readonly name: BilingualName;
}

/** A published public edition, as everybody may see it. */
export interface PublicEdition {
  readonly seal: string;
  readonly report: string;
  readonly title: string;
  readonly place: PublicPlace;
  readonly period: string;
  /** The last one of the period. */
  readonly year: number;
  readonly language: Language;
  /** Ledger position. */
  readonly asOf: number;
  /** When everybody could read it first: the end of its embargo, if it had one. */
  readonly publishedAt: Instant;
  /** The edition before that it corrects, and the one in force now that corrects it. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** Taken back since: its figures and files are no longer shown. */
  readonly withdrawn: Withdrawal | null;
  /** None of a withdrawn one. */
  readonly files: readonly EditionFile[];
}

export interface PublicEditionFilter {
  readonly year?: number | undefined;
  /** Code of a division, with all that lies in it, or of a reporting unit. */
  readonly place?: string | undefined;
  readonly report?: string | undefined;
  readonly period?: string | undefined;
  readonly language?: Language | undefined;
  /** Words of the title, in any order. */
  readonly search?: string | undefined;
  /** Corrected editions too, not only those in force. */
  readonly withReplaced?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The parameters of EDITION.WITHDRAWN. */
export const withdrawalWords = ({ at, reason }: Withdrawal): { day: string; reason: string } => ({
  day: dayOf(new Date(at)),
  reason,
});
