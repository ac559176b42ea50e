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
  /** Unit-months, once it is taken. */
  readonly taken: {
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly withdrawn: number;
  } | null;
}
