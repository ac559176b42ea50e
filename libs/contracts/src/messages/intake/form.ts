import type { MessageText } from '../message';

export const formMessages = {
  'FORM.HEADER_INCOMPLETE': {
    status: 409,
    zh: '“{form}”缺少{missing}，没有完整法定标识的报表不能填报，请向主管部门报告。',
    en: '"{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.',
  },
  'FORM.NOT_VALID': {
    status: 409,
    zh: '“{form}”没有对{period}有效的版本（有效期 {validity}），过期的报表无效。',
    en: '"{form}" has no version valid for {period} (valid {validity}); an expired form is void.',
  },
  'FORM.UNKNOWN': { status: 404, zh: '没有“{form}”这张报表。', en: 'There is no form "{form}".' },
  'FORM.UNIT_DOES_NOT_OWE': {
    status: 400,
    zh: '“{unit}”不填“{form}”。',
    en: '"{unit}" does not owe "{form}".',
  },
  'FORM.PERIOD_EXEMPT': {
    status: 400,
    zh: '{period}免报“{form}”。',
    en: '"{form}" is not reported for {period}.',
  },
  'FORM.PERIOD_WITH_FEBRUARY': {
    status: 400,
    zh: '“{form}”1 月不单独上报，请与 2 月合并上报。',
    en: '"{form}" has no report of January alone; report it together with February.',
  },
  'FORM.UNKNOWN_INDICATOR': {
    status: 400,
    zh: '“{form}”没有指标“{value}”，可用：{allowed}。',
    en: '"{form}" has no indicator "{value}"; use one of: {allowed}.',
  },
  'FORM.INDICATOR_NOT_FOR_UNIT': {
    status: 400,
    zh: '“{indicator}”不由这类单位填报。',
    en: '"{indicator}" is not reported by this kind of unit.',
  },
  'FORM.INDICATOR_MISSING': {
    status: 400,
    zh: '缺少“{indicator}”，没有的请填 0。',
    en: '"{indicator}" is missing; give 0 when there is none.',
  },
  'FORM.INDICATOR_TWICE': {
    status: 400,
    zh: '与第 {first} 行重复（指标、平台都相同），请合并成一行。',
    en: 'Repeats line {first} (same indicator and platform); merge them.',
  },
  'FORM.PLATFORM_NEEDED': {
    status: 400,
    zh: '“{indicator}”按平台填报，请写明平台。',
    en: '"{indicator}" is counted by platform; name the platform.',
  },
  'FORM.PLATFORM_NOT_WANTED': {
    status: 400,
    zh: '“{indicator}”不按平台填报，请去掉平台。',
    en: '"{indicator}" is not counted by platform; leave the platform out.',
  },
  'FORM.OUT_OF_RANGE': {
    status: 400,
    zh: '“{indicator}”的值 {value} 应在 {min} 至 {max} 之间，请检查单位（{unit}）。',
    en: '"{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).',
  },
  'FORM.TOTAL_NOT_WANTED': {
    status: 400,
    zh: '“{form}”没有合计金额，请去掉合计。',
    en: '"{form}" has no total; leave it out.',
  },
  'CALENDAR.COUNTY_OUT_OF_SCOPE': {
    status: 403,
    zh: '“{county}”不在您的管辖范围内。',
    en: '"{county}" is outside your scope.',
  },
  'CALENDAR.PERIOD_NOT_OPEN_YET': {
    status: 409,
    zh: '{period}还没有开始填报。',
    en: 'Reporting for {period} has not begun yet.',
  },
  'CALENDAR.NOTHING_TO_CHANGE': {
    status: 409,
    zh: '{period}在 {counties} 已经是这个状态。',
    en: '{period} is already in that state in {counties}.',
  },
  'CALENDAR.GAPS_CHANGED': {
    status: 409,
    zh: '{period}的情况刚有变化：现在缺报 {missing} 家，待审核 {waiting} 份，疑问未说明 {unexplained} 条。请再看一遍后关账。',
    en: '{period} has just changed: missing {missing}, waiting for review {waiting}, doubts unexplained {unexplained}. Look again, then close it.',
  },
  'CALENDAR.REASON_NEEDED': {
    status: 400,
    zh: '{period}还没到截止日，或缺报 {missing} 家、待审核 {waiting} 份、疑问未说明 {unexplained} 条，关账要写明理由。',
    en: '{period} is closed before its deadline or with gaps (missing {missing}, waiting {waiting}, doubts unexplained {unexplained}): say why.',
  },
  'CALENDAR.DAY_INVALID': {
    status: 400,
    zh: '“{value}”不是日期，应写成 2020-01-31。',
    en: '"{value}" is no day; write it like 2020-01-31.',
  },
  'CALENDAR.DAY_PAST': {
    status: 400,
    zh: '{value} 已经过去，请填今天或以后的日期。',
    en: '{value} has passed; give today or a later day.',
  },
  'CALENDAR.RANGE_TOO_LONG': {
    status: 400,
    zh: '一次最多列出 {limit} 个报告期。',
    en: 'At most {limit} periods can be listed at once.',
  },
} as const satisfies Record<string, MessageText>;
