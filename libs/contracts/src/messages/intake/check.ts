import type { MessageText } from '../message';

/**
 * Doubts about figures that passed every hard check. The respondent explains each of them or corrects the figures; the
 * reviewer sees the explanation.
 */
export const checkMessages = {
  'CHECK.MONTH_RATIO': {
    status: 422,
    zh: '合计 {amount} 元，按本单位历史和全县同期变化预计约 {expected} 元；是上月（{month}，{before} 元）的 {ratio} 倍，全县通常为 {low}–{high} 倍。请核对，属实请说明原因。',
    en: 'The total of {amount} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.',
  },
  'CHECK.YEAR_RATIO': {
    status: 422,
    zh: '合计 {amount} 元，按本单位历史和全县同期变化预计约 {expected} 元；是去年同月（{month}，{before} 元）的 {ratio} 倍，全县通常为 {low}–{high} 倍。请核对，属实请说明原因。',
    en: 'The total of {amount} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.',
  },
  'CHECK.HISTORY': {
    status: 422,
    zh: '合计 {amount} 元，与本单位其他 {months} 个月相差很大：扣除全县同期变化后预计约 {expected} 元，通常 {low}–{high} 元。请核对，属实请说明原因。',
    en: 'The total of {amount} yuan is far from the other {months:month|months} of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.',
  },
  'CHECK.NIL_RETURN': {
    status: 422,
    zh: '本月填报为零，此前连续 {months} 个月都有销售，最近一次（{month}）为 {before} 元。请检查是否漏报；确实没有销售请说明原因。',
    en: 'Nothing is reported for this month after {months:month|months} with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.',
  },
  'CHECK.FACTOR': {
    status: 422,
    zh: '合计 {amount} 元，预计约 {expected} 元，是预计的 {ratio} 倍，接近 {factor} 倍，{slip}。请核对，属实请说明原因。',
    en: 'The total is {amount} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.',
  },
  'CHECK.DUPLICATED_MONTH': {
    status: 422,
    zh: '行数（{lines} 行）和合计（{amount} 元）与{month}的报表完全相同，可能把那个月的表又报了一次。请核对，属实请说明原因。',
    en: '{lines:line|lines} with a total of {amount} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.',
  },
  'CHECK.REACHES_COUNTY': {
    status: 422,
    zh: '合计 {amount} 元，达到或超过全县此前 {months} 个月全部上报的 {total} 元。请检查是否把全县数、累计数填成了本单位本月数；属实请说明原因。',
    en: 'The total of {amount} yuan reaches all that the county reported in {months:month|months} before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.',
  },
  'CHECK.LINE_AMOUNT': {
    status: 422,
    zh: '“{product}”这一行金额 {amount} 元，按这一行以往的金额和本月其他各行预计约 {expected} 元，是预计的 {ratio} 倍{slip}。请核对，属实请说明原因。',
    en: 'The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.',
  },
  'CHECK.UNIT_PRICE': {
    status: 422,
    zh: '“{product}”{quantity} {base}卖了 {amount} 元，单价 {price} 元/{base}，通常约 {usual} 元/{base}（{low}–{high} 元）{slip}。请检查金额、数量和计量单位；属实请说明原因。',
    en: '"{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.',
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
