/** The reports of a period: months that units owe, those with an accepted report, and their weights. */
export interface Response {
  readonly due: number;
  readonly reported: number;
  /** What the units sold in the same period of the year before, in fen; of those due, and of those reported. */
  readonly dueAmount: bigint;
  readonly reportedAmount: bigint;
}

/** The least response, in per cent; with less, a period is preliminary: no growth and no rank is said of it. */
export interface ResponseLimit {
  readonly units: number;
  readonly amount: number;
}

export const defaultResponseLimit: ResponseLimit = { units: 80, amount: 90 };

/** Percentage points by which a growth rate may differ from the comparable one without a word. */
export const defaultComparableDifference = 5;

/**
 * Whether the reports of a period are enough to compare and rank its figures: so many of those due, from units that sold so
 * much of the amount, because a few large ones weigh as much as many small ones. Where nothing is due, nothing is missing.
 */
export const hasEnoughReports = (
  { due, reported, dueAmount, reportedAmount }: Response,
  { units, amount }: ResponseLimit = defaultResponseLimit,
): boolean => reported * 100 >= due * units && Number(reportedAmount) * 100 >= Number(dueAmount) * amount;
