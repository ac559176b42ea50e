import type { MessageText } from '../message';

export const submissionMessages = {
  'SUBMISSION.INVALID': {
    status: 422,
    zh: '报表有 {count} 处错误，没有保存，请按下面的提示修改。',
    en: 'The submission has {count:mistake|mistakes} and was not stored; see the list below.',
  },
  'SUBMISSION.NOT_AN_OBJECT': {
    status: 400,
    zh: '内容的格式不对，应为一个对象。',
    en: 'An object is expected.',
  },
  'SUBMISSION.MISSING': { status: 400, zh: '缺少“{field}”。', en: '"{field}" is missing.' },
  'SUBMISSION.WRONG_TYPE': {
    status: 400,
    zh: '“{field}”填的不是{expected}，请改正。',
    en: '"{field}" has the wrong type; expected {expected}.',
  },
  'SUBMISSION.UNKNOWN_FIELD': { status: 400, zh: '不认识的字段“{field}”。', en: 'Unknown field "{field}".' },
  'SUBMISSION.UNKNOWN_FORM': {
    status: 400,
    zh: '没有“{value}”这张报表。',
    en: 'There is no form "{value}".',
  },
  'SUBMISSION.UNKNOWN_UNIT': {
    status: 400,
    zh: '没有代码为“{value}”的填报单位。',
    en: 'There is no reporting unit with code "{value}".',
  },
  'SUBMISSION.INVALID_PERIOD': {
    status: 400,
    zh: '“{value}”不是这张报表的报告期，应写成 {example}。',
    en: '"{value}" is no period of this form; write it like {example}.',
  },
  'SUBMISSION.FUTURE_PERIOD': {
    status: 400,
    zh: '{period}还没有到，不能填报。',
    en: '{period} has not begun yet; it cannot be filled in.',
  },
  'SUBMISSION.PERIOD_UNFINISHED': {
    status: 409,
    zh: '{period}还没有过完，“{unit}”要到 {from} 才能上报。已经填的可以存为草稿，到时再上报；确需提前上报的，请向审核员申请逾期准许。',
    en: '{period} is not over; "{unit}" can submit it from {from} on. Keep what you have as a draft until then, or ask your officer for an exception.',
  },
  'SUBMISSION.PERIOD_CLOSED': {
    status: 409,
    zh: '“{unit}”{period}的填报已经关闭。需要补报或更正时，请向主管部门申请逾期准许。',
    en: 'Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.',
  },
  'SUBMISSION.UNIT_NOT_DUE': {
    status: 400,
    zh: '“{unit}”在{period}不在填报名录内，不用上报。',
    en: '"{unit}" is not in the register in {period} and does not report.',
  },
  'SUBMISSION.UNKNOWN_PRODUCT': {
    status: 400,
    zh: '产品目录里没有“{value}”，请从目录中选择。',
    en: 'Product "{value}" is not in the catalogue; choose one from it.',
  },
  'SUBMISSION.UNKNOWN_DESTINATION': {
    status: 400,
    zh: '目的地“{value}”认不出来，请从目录中选择，或填六位行政区划代码；不清楚时填 000000。',
    en: 'Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.',
  },
  'SUBMISSION.UNKNOWN_PLATFORM': {
    status: 400,
    zh: '没有平台“{value}”，请从目录中选择。',
    en: 'There is no platform "{value}"; choose one from the catalogue.',
  },
  'SUBMISSION.INVALID_STORE': {
    status: 400,
    zh: '店铺代码“{value}”不对：1 至 64 个字符，不能有控制字符或看不见的字符。',
    en: 'Store "{value}" is wrong: 1 to 64 characters without control or invisible characters.',
  },
  'SUBMISSION.UNKNOWN_FLOW': {
    status: 400,
    zh: '流向“{value}”不对，只能是农产品上行或工业品下行。',
    en: 'Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).',
  },
  'SUBMISSION.WRONG_MEASURE': {
    status: 400,
    zh: '“{product}”不能用“{value}”作计量单位，可用：{allowed}。',
    en: '"{product}" cannot be measured in "{value}"; use one of: {allowed}.',
  },
  'SUBMISSION.INVALID_NUMBER': {
    status: 400,
    zh: '“{field}”的值“{value}”不是数字，或小数超过 {decimals} 位。',
    en: '"{field}" is "{value}": not a number, or more than {decimals} decimals.',
  },
  'SUBMISSION.NEGATIVE': {
    status: 400,
    zh: '“{field}”不能是负数（{value}）。',
    en: '"{field}" cannot be negative ({value}).',
  },
  'SUBMISSION.ABSURD': {
    status: 400,
    zh: '“{field}”的值 {value} 大得不合理（上限 {limit}），请检查单位。',
    en: '"{field}" is {value}, beyond reason (limit {limit}); check the unit.',
  },
  'SUBMISSION.AMOUNT_WITHOUT_ORDERS': {
    status: 400,
    zh: '有金额 {amount} 元，但订单数是 0，请补填订单数。',
    en: 'There is an amount of {amount} yuan but no orders; fill in the orders.',
  },
  'SUBMISSION.DUPLICATE_LINE': {
    status: 400,
    zh: '与第 {first} 行重复（产品、目的地、平台、店铺、流向都相同），请合并成一行。',
    en: 'Repeats line {first} (same product, destination, platform, store and flow); merge them.',
  },
  'SUBMISSION.STORE_REPORTED_TWICE': {
    status: 409,
    zh: '店铺“{value}”本月已由“{unit}”上报，一个店铺一个月只能由一个单位上报。',
    en: 'Store "{value}" is already reported by "{unit}" for this month; one unit reports a store.',
  },
  'SUBMISSION.TOTAL_MISMATCH': {
    status: 400,
    zh: '合计 {total} 元与各行之和 {sum} 元不一致，请核对。',
    en: 'The total of {total} yuan differs from the sum of the lines, {sum} yuan; check them.',
  },
  'SUBMISSION.TOO_MANY_LINES': {
    status: 400,
    zh: '一张报表最多 {limit} 行，请合并后再报。',
    en: 'A submission has at most {limit} lines; merge some.',
  },
  'SUBMISSION.UNFINISHED_ROWS': {
    status: 422,
    zh: '还有 {count} 行没填好，没有上报。请改好，或删去这些行。',
    en: '{count:row is|rows are} unfinished and nothing was submitted; finish or delete them.',
  },
  'SUBMISSION.PERSONAL_NUMBER': {
    status: 400,
    zh: '“{field}”像是身份证号、手机号或银行卡号，这样的号码不保存，请删去。',
    en: '"{field}" looks like an ID, phone or bank card number, which is never stored; delete it.',
  },
  'SUBMISSION.NOT_FOUND': {
    status: 404,
    zh: '没有这份报表，或它不归您管：{id}。',
    en: 'There is no submission {id}, or it is outside your scope.',
  },
  'SUBMISSION.EXISTS': {
    status: 409,
    zh: '“{unit}”{period}的报表已经{status}，不能直接修改。等待审核的请先撤回，已通过的请用“更正”。',
    en: 'The submission of "{unit}" for {period} is {status}. Take back what waits, or open a correction of what is accepted, to change it.',
  },
  'SUBMISSION.WRONG_STATE': {
    status: 409,
    zh: '报表已经{status}，现在不能{action}。请重新打开，看看现在到了哪一步。',
    en: 'The submission is {status}; it cannot be {action} now. Open it again to see where it stands.',
  },
  'SUBMISSION.IN_FORCE': {
    status: 409,
    zh: '这份报表已经通过审核，数字已计入汇总，没有未审核的版本可以撤回。要把已生效的数撤出汇总，请用“撤回已生效的数”；只改数字请用“更正”。',
    en: 'This report is accepted and its figures count; nothing waits that could be taken back. To take the figures out, use "Withdraw the figures in force"; to change them, open a correction.',
  },
  'SUBMISSION.CORRECTION_OPEN': {
    status: 409,
    zh: '这份报表还有一版没有通过审核。请先撤回那一版，再撤回已生效的数。',
    en: 'A revision of this report is not accepted yet. Take that one back first, then withdraw the figures in force.',
  },
  'SUBMISSION.CONCURRENT_CHANGE': {
    status: 409,
    zh: '报表刚被别人改动过，请重新打开再操作。',
    en: 'The submission was changed by someone else just now; open it again.',
  },
  'SUBMISSION.CHANGED_SINCE': {
    status: 409,
    zh: '您看的是第 {seen} 版（合计 {before} 元），现在待审核的是第 {revision} 版（合计 {after} 元），有 {lines} 行不同。请看过新的一版再决定。',
    en: 'You looked at revision {seen} (total {before} yuan); revision {revision} (total {after} yuan) waits now, and {lines:line differs|lines differ}. Look at it before you decide.',
  },
  'SUBMISSION.LINE_CHANGED': {
    status: 409,
    zh: '{line}：原为 {before}，现为 {after}。',
    en: '{line}: was {before}, is {after}.',
  },
  'SUBMISSION.OWN_FIGURES': {
    status: 403,
    zh: '这份报表是您填写或上报的，要由另一位审核员通过。',
    en: 'You wrote or submitted these figures yourself; another officer has to accept them.',
  },
  'SUBMISSION.REASON_REQUIRED': {
    status: 422,
    zh: '请写明原因，最多 2000 个字符。',
    en: 'Give a reason of at most 2000 characters.',
  },
  'SUBMISSION.NOT_THE_RESPONDENT': {
    status: 403,
    zh: '只有填报单位自己能填写和修改“{unit}”的报表。',
    en: 'Only the respondent itself may write the figures of "{unit}".',
  },
  'SUBMISSION.OF_AN_INSTALLATION': {
    status: 403,
    zh: '“{unit}”的数由下级自己的平台发布，不能在这里填写或修改。',
    en: 'The figures of "{unit}" are published by its own installation; nobody writes them here.',
  },
  'BULK.BROKEN_LINE': {
    status: 400,
    zh: '第 {line} 行不是完整的 JSON，可能传输中断，请整份重传。',
    en: 'Line {line} is not complete JSON, perhaps because the transfer broke off; send the whole again.',
  },
  'BULK.LINE_TOO_LONG': {
    status: 400,
    zh: '第 {line} 行超过 {limit}，请把这一份分开上报。',
    en: 'Line {line} is longer than {limit}; report it in parts.',
  },
  'BULK.REFUSED': {
    status: 422,
    zh: '有 {count} 份没有收下，原因见上；其余的已经处理。',
    en: '{count:submission was|submissions were} refused for the reasons above; all others were taken in.',
  },
  'BULK.INTERRUPTED': {
    status: 400,
    zh: '传输在第 {line} 行中断，之前的行已经处理完毕。',
    en: 'The transfer broke off at line {line}; earlier lines were processed.',
  },
  'BULK.TOO_MANY_REFUSED': {
    status: 422,
    zh: '前 {lines} 行里已有 {refused} 份没有收下，后面的没有再看。请按各行的原因改好文件，再整份重传；已经收下的不会重复。',
    en: '{refused:submission was|submissions were} refused in the first {lines:line|lines}, and the rest was not looked at. Correct the file by the reasons of each line and send it whole again; what was taken in is not taken in twice.',
  },
} as const satisfies Record<string, MessageText>;
