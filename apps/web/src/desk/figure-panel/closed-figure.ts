/** Why nothing can be shown behind a figure. */
export const closedReasons = ['average', 'quotient', 'impact'] as const;
export type ClosedReason = (typeof closedReasons)[number];

const MARK = 'none:';

/** The address of a figure whose door says why there is nothing behind it. */
export const closedFigure = (reason: ClosedReason): string => `${MARK}${reason}`;

/** The change of an average is made of what stands in no column. */
const isAverageChange = (figure: string): boolean => /^cube:[^/]*\/averageOrder\.(?!base)/.test(figure);

/** Null of a figure that can be traced. */
export const closedReason = (figure: string): ClosedReason | null => {
  if (isAverageChange(figure)) return 'average';
  return closedReasons.find((reason) => figure === closedFigure(reason)) ?? null;
};
