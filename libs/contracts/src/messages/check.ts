import type { MessageText } from './message';

/**
 * Doubts about figures that passed every hard check. Each is explained by its respondent, or the figures are corrected;
 * the explanation goes to the reviewer.
 */
export const checkMessages = {
  'CHECK.MONTH_RATIO': {
    status: 422,
    zh: '合计 {value} 元，是上月（{month}，{before} 元）的 {ratio} 倍，按全县同期变化通常为 {low}–{high} 倍。请核对，属实请说明原因。',
    en: 'The total of {value} yuan is {ratio} times last month ({month}: {before}); going by the county, {low} to {high} times is usual. Check it, or say why.',
  },
  'CHECK.YEAR_RATIO': {
    status: 422,
    zh: '合计 {value} 元，是去年同月（{month}，{before} 元）的 {ratio} 倍，按全县同期变化通常为 {low}–{high} 倍。请核对，属实请说明原因。',
    en: 'The total of {value} yuan is {ratio} times the same month last year ({month}: {before}); going by the county, {low} to {high} times is usual. Check it, or say why.',
  },
  'CHECK.HISTORY': {
    status: 422,
    zh: '合计 {value} 元，与本单位其他 {months} 个月相差很大：中位数 {median} 元，通常 {low}–{high} 元。请核对，属实请说明原因。',
    en: 'The total of {value} yuan is far from the other {months} months of this unit: median {median}, usually {low} to {high}. Check it, or say why.',
  },
  'CHECK.FACTOR': {
    status: 422,
    zh: '合计 {value} 元，是预计值 {expected} 元的 {ratio} 倍，接近 {factor} 倍：请检查是否把元与万元弄混、小数点错位或重复计入；属实请说明原因。',
    en: 'The total of {value} yuan is {ratio} times the {expected} expected, about {factor} times: check for yuan written as ten thousand yuan, a moved decimal point or something counted twice; if it is right, say why.',
  },
  'CHECK.DUPLICATED_MONTH': {
    status: 422,
    zh: '行数（{lines} 行）和合计（{value} 元）与上月（{month}）完全相同，可能把上月的表又报了一次。请核对，属实请说明原因。',
    en: '{lines} lines with a total of {value} yuan, exactly as last month ({month}): last month may have been sent again. Check it, or say why.',
  },
  'CHECK.REACHES_COUNTY': {
    status: 422,
    zh: '合计 {value} 元，达到或超过全县此前 {months} 个月全部上报的 {total} 元。请检查是否把全县数、累计数填成了本单位本月数；属实请说明原因。',
    en: 'The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.',
  },
  'CHECK.UNIT_PRICE': {
    status: 422,
    zh: '“{product}”{quantity} 卖了 {amount} 元，单价 {price} 元/{base}，通常 {low}–{high} 元（中位数 {usual} 元）。请检查金额、数量和计量单位；属实请说明原因。',
    en: '"{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; {low} to {high} is usual (median {usual}). Check amount, quantity and unit of measure; if it is right, say why.',
  },
  'CHECK.UNIT_SWAPPED': {
    status: 422,
    zh: '“{product}”单价 {price} 元/{base}，是通常 {usual} 元的 {ratio} 倍：数量 {quantity} 的计量单位像是 {other}，填成了 {measure}。请检查；属实请说明原因。',
    en: '"{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.',
  },
  'CHECK.UNEXPLAINED': {
    status: 422,
    zh: '有 {count} 处审核疑问没有说明，没有上报。请改正数字，或逐条说明原因。',
    en: '{count:doubt is|doubts are} unexplained and nothing was submitted; correct the figures, or say why for each.',
  },
} as const satisfies Record<string, MessageText>;

/** Codes of single checks. */
export type CheckCode = Exclude<keyof typeof checkMessages, 'CHECK.UNEXPLAINED'>;
