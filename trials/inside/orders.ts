/** What a trial may order the hook in the service to do. */
export type Order =
  /** End the process at the n-th commit from now on: before it is sent, while it runs, after it was done. */
  | { readonly kind: 'crash'; commits: number; readonly side: CrashSide }
  | { readonly kind: 'clock'; readonly milliseconds: number }
  /** Tell the delays of the event loop since the last time, in ms. */
  | { readonly kind: 'delays' };

export const crashSides = ['before', 'during', 'after'] as const;
type CrashSide = (typeof crashSides)[number];

export interface Told {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}
