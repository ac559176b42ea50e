import type { CubeResponse } from './cube';

/** The position of an answer, so that the query can be repeated, and the quality of the reports behind it. */
export type Ground = Pick<CubeResponse, 'asOf' | 'ledgerHash' | 'coverage' | 'quality'>;

export const groundOf = ({ asOf, ledgerHash, coverage, quality }: Ground): Ground => ({
  asOf,
  ledgerHash,
  coverage,
  ...(quality && { quality }),
});
