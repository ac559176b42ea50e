/** Why a figure is null. */
export interface Reason {
  /** Names of the figures in the answer. */
  readonly figures: readonly string[];
  readonly code: ReasonCode;
  readonly zh: string;
  readonly en: string;
}

const texts = {
  NO_MEMBERS: { zh: '范围和时期内没有成员。', en: 'There are no members in the scope and period.' },
  NOTHING_SOLD: { zh: '合计为零，没有可分配的量。', en: 'The total is zero: there is nothing to share.' },
  TOO_FEW_EXPECTED: {
    zh: '有的类别期望频数不足 5，χ² 的 p 值没有意义。',
    en: 'Fewer than 5 cases are expected in a class: a p-value of χ² would mean nothing.',
  },
  NO_LINES: {
    zh: '范围和时期内没有可检验的明细。',
    en: 'There are no lines to test in the scope and period.',
  },
  NOTHING_LOCATED: {
    zh: '没有一笔销售的起点和目的地都有坐标。',
    en: 'No sale has both a starting point and a destination with coordinates.',
  },
  UNKNOWN_DESTINATION: {
    zh: '目的地不明（按城市时包括只知到省）的销售不算区位商。',
    en: 'Sales of unknown destination (by city: known to the province only) have no location quotient.',
  },
  EMPTY_MARGIN: {
    zh: '行或列合计为零，没有可比的份额。',
    en: 'The row or the column adds up to zero: there is no share to compare.',
  },
  UNKNOWN_TOTAL: { zh: '没有销售，谈不上份额。', en: 'Nothing is sold: there is no share.' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type ReasonCode = keyof typeof texts;

export const reason = (code: ReasonCode, ...figures: readonly string[]): Reason => ({
  figures,
  code,
  ...texts[code],
});
