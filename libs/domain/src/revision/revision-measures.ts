/** A figure as it was first published and as it stands now, as integers of one scale (fen, tenths of a percent). */
export interface RevisedFigure {
  readonly earlier: bigint;
  readonly later: bigint;
}

/**
 * What the mean revision, the mean absolute and the relative mean absolute revision are made of, kept apart so that
 * each is divided and rounded once: MR = net / count, MAR = absolute / count, RMAR = absolute / level.
 */
export interface RevisionSums {
  readonly count: number;
  /** Σ (later − earlier). */
  readonly net: bigint;
  /** Σ |later − earlier|. */
  readonly absolute: bigint;
  /** Σ |later|. */
  readonly level: bigint;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** docs/methods.md, Vintages and revisions: R = later − earlier. */
export const revisionSums = (figures: readonly RevisedFigure[]): RevisionSums =>
  figures.reduce<RevisionSums>(
    ({ count, net, absolute, level }, { earlier, later }) => ({
      count: count + 1,
      net: net + later - earlier,
      absolute: absolute + magnitude(later - earlier),
      level: level + magnitude(later),
    }),
    { count: 0, net: 0n, absolute: 0n, level: 0n },
  );
