import type { Instant } from '../instant';
import type { BilingualName } from '../messages/message';
import type { Language } from '../problem';
import type { EditionFile, Withdrawal } from './editions';

/** Levels of the places that a publication tells apart. */
export const publicationDetails = ['county', 'township'] as const;
export type PublicationDetail = (typeof publicationDetails)[number];

/** `unknown`: nothing of it is here · `receiving`: the first `bytes` · `taken`: its figures are in force. */
export type PublicationState = 'unknown' | 'receiving' | 'taken';

/** Publications that follow one another: of a place, at a detail, for a period. */
export interface PublicationChain {
  /** Digits of the division. */
  readonly place: string;
  readonly detail: PublicationDetail;
  readonly period: string;
}

/** The newest of a chain that was taken. */
export interface NewestPublication {
  readonly hash: string | null;
}

/** How far the publication of a lower installation has come. */
export interface PublicationView {
  readonly hash: string;
  readonly state: PublicationState;
  readonly bytes: number;
  /** Unit-months, once it is taken; null for an edition, which has files instead of figures. */
  readonly taken: {
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly withdrawn: number;
  } | null;
}

/** A public edition that a lower installation has sealed and sent. */
export interface ReceivedEdition {
  readonly seal: string;
  /** Digits of the division that has published it, and its name. */
  readonly place: string;
  readonly placeName: BilingualName;
  readonly report: string;
  readonly title: string;
  readonly period: string;
  readonly language: Language;
  readonly publishedAt: Instant;
  readonly receivedAt: Instant;
  /** The edition before that it corrects, and the newest one received that corrects it. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** Taken back by its publisher since. */
  readonly withdrawn: Withdrawal | null;
  /** None of a withdrawn one. */
  readonly files: readonly EditionFile[];
}
