import { measureNamed, ratioOperands } from '@xiangtong/contracts';

/** Why nothing can be shown behind a figure. */
export const closedReasons = ['average', 'quotient', 'impact'] as const;
export type ClosedReason = (typeof closedReasons)[number];

const MARK = 'none:';

/** The address of a figure whose door says why there is nothing behind it. */
export const closedFigure = (reason: ClosedReason): string => `${MARK}${reason}`;

/** The change of a ratio is made of what stands in no column. */
const isRatioChange = (figure: string): boolean => {
  const [, name = ''] = /^cube:[^/]*\/(\w+)\.(?!base)/.exec(figure) ?? [];
  const measure = measureNamed(name);
  return measure !== null && ratioOperands(measure) !== null;
};

/** Null of a figure that can be traced. */
export const closedReason = (figure: string): ClosedReason | null => {
  if (isRatioChange(figure)) return 'average';
  return closedReasons.find((reason) => figure === closedFigure(reason)) ?? null;
};
