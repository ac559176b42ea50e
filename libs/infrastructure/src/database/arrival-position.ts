/**
 * The newest ledger entry and the newest submitted revision that were committed when the caller of a request was read.
 * Who knows as much by then has nothing to read: a request sees everything that was acknowledged before it came, at
 * whichever process (ADR 0089).
 */
export interface ArrivalPosition {
  readonly seq: number;
  readonly revisionId: number;
}
