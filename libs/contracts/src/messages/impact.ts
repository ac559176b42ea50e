import type { MessageText } from './message';

/** Texts of the household imports never repeat a value: it might be an ID number, or a name in the wrong column. */
export const impactMessages = {
  'IMPACT.BROKEN_CSV': {
    status: 400,
    zh: '不是合法的 CSV，请检查引号是否成对、每行是否完整。',
    en: 'Not a valid CSV; check that quotes come in pairs and that the line is complete.',
  },
  'IMPACT.NOT_A_LIST': {
    status: 400,
    zh: '内容的格式不对，应为一个列表。',
    en: 'An array of objects is expected.',
  },
  'IMPACT.NOT_AN_OBJECT': {
    status: 400,
    zh: '这一项的格式不对，应为一个对象。',
    en: 'An object is expected.',
  },
  'IMPACT.UNKNOWN_FIELD': {
    status: 400,
    zh: '有不认识的字段，可用：{allowed}。',
    en: 'There is an unknown field; use these: {allowed}.',
  },
  'IMPACT.WRONG_TYPE': {
    status: 400,
    zh: '“{column}”应为文字或数字。',
    en: '"{column}" must be text or a number.',
  },
  'IMPACT.NOT_TEXT': {
    status: 400,
    zh: '“{column}”应写成带引号的文字：写成数字会丢失位数。',
    en: '"{column}" must be quoted text: a number would lose digits.',
  },
  'IMPACT.NO_FILE': {
    status: 400,
    zh: '请求里没有文件，请在表单中附上 CSV 文件。',
    en: 'The request has no file; attach the CSV to the form.',
  },
  'IMPACT.KEY_MISSING': {
    status: 400,
    zh: '缺少身份证号或户编号。',
    en: 'Neither an ID number (id_number) nor a pseudonym (key) is given.',
  },
  'IMPACT.KEY_TWICE': {
    status: 400,
    zh: '身份证号和户编号只能填一个。',
    en: 'Give either the ID number or the pseudonym, not both.',
  },
  'IMPACT.ID_NUMBER_INVALID': {
    status: 400,
    zh: '身份证号不对：去掉空格后应为 18 位，前 17 位是数字，末位是数字或 X；在电子表格里请把该列设为文本。',
    en: 'Not an ID number: without spaces it has 18 places, 17 digits and a digit or X; format the column as text in the spreadsheet.',
  },
  'IMPACT.PSEUDONYM_INVALID': {
    status: 400,
    zh: '“{column}”应为 1 至 {limit} 个字符，不能有控制字符。',
    en: '"{column}" has 1 to {limit} characters without control characters.',
  },
  'IMPACT.PSEUDONYM_PERSONAL': {
    status: 400,
    zh: '“{column}”像是姓名、身份证号、手机号或银行卡号，这些不能用作编号。身份证号请填在身份证号一列；编号请用字母和数字。',
    en: '"{column}" looks like a name, an ID number, a phone or a bank card number, which cannot be a pseudonym. ID numbers belong into the column of ID numbers; a pseudonym has letters and digits.',
  },
  'IMPACT.CHECK_DIGIT_WRONG': {
    status: 400,
    zh: '“{column}”的身份证号校验位不对。已按原样录入；若是抄写错误，请更正后重新导入。',
    en: 'The ID number in "{column}" has a wrong check digit. It was taken as it stands; if it is a slip, correct it and import again.',
  },
  'IMPACT.TOO_MANY_ID_NUMBERS': {
    status: 413,
    zh: '文件里有 {count} 个不同的身份证号，通过网页一次最多 {limit} 个。请把文件分开，或由管理员用命令行导入。',
    en: 'The file has {count:different ID number|different ID numbers}; one request takes up to {limit}. Divide the file, or have the administrator import it with the command xiangtong import.',
  },
  'IMPACT.SECRET_CHANGED': {
    status: 503,
    zh: '农户密钥与本数据库所用的不同，什么也没有录入：否则每一户都会变成新户。请管理员恢复原来的密钥。',
    en: 'The household secret is not the one of this database. Nothing was stored: every household would become a new one. Have the administrator put the former secret back.',
  },
  'IMPACT.KEYS_CHANGED': {
    status: 409,
    zh: '导入期间农户密钥已更换，什么也没有录入，请重新导入。',
    en: 'The household secret was rotated during the import. Nothing was stored; import again.',
  },
  'IMPACT.NO_NEWER_SECRET': {
    status: 409,
    zh: '没有比在用的更新的农户密钥。',
    en: 'There is no household secret newer than those in use.',
  },
  'IMPACT.HOUSEHOLD_NOT_FOUND': {
    status: 404,
    zh: '您管辖范围内的登记册里没有这一户。',
    en: 'The register of your scope does not have this household.',
  },
  'IMPACT.ATTEMPT_DAY': {
    status: 400,
    zh: '日期应写成 2019-03-05，不能晚于今天。',
    en: 'The day is written like 2019-03-05 and is not in the future.',
  },
  'IMPACT.PURPOSE_MISSING': {
    status: 400,
    zh: '这个数背后是农户。写明用途才能看到农户和受益明细：每次查看都连同用途记入审计日志。',
    en: 'Households are behind this figure. Say why you look at them to see them and their benefit lines: the audit trail keeps every look with its purpose.',
  },
  'IMPACT.FILE_PURPOSE_MISSING': {
    status: 400,
    zh: '这张表里是农户的数。请在地址里写明用途（?purpose=）：每次下载都连同用途记入审计日志。',
    en: 'The table is about households. Say in the address why it is taken (?purpose=): the audit trail keeps every download with its purpose.',
  },
  'IMPACT.PURPOSE_PERSONAL': {
    status: 400,
    zh: '用途和说明会记入审计日志，不能写身份证号、手机号或银行卡号。',
    en: 'Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.',
  },
  'BENEFIT.EXCEEDS_SALES': {
    status: 400,
    zh: '全年记给农户 {benefits} 元，超过本单位全年销售额 {sales} 元。请核对金额的计量单位，或说明钱从哪里来。',
    en: 'The year has {benefits} yuan for households, more than the {sales} yuan that the unit sold. Check the unit of the amounts, or say where the money comes from.',
  },
  'BENEFIT.WITHOUT_SALES': {
    status: 400,
    zh: '这些月份记有农户收益，却没有生效的销售额：{months}（共 {amount} 元）。请补报销售，或说明原因。',
    en: 'These months have benefits but no sales in force: {months} ({amount} yuan in all). Report the sales, or say why there are none.',
  },
  'BENEFIT.ORDERS_WITHOUT_COST': {
    status: 400,
    zh: '有 {lines} 笔订单收购没有成本（共 {amount} 元），净收益会偏高。请补上成本，或说明为什么没有。',
    en: '{lines:order purchase has|order purchases have} no cost ({amount} yuan in all), which makes the net benefit too high. Add the cost, or say why there is none.',
  },
  'BENEFIT.NEGATIVE_NET': {
    status: 400,
    zh: '有 {lines} 笔成本大于收入（净收益共 {amount} 元）。请核对收入和成本是否填反。',
    en: '{lines:line has|lines have} a cost above the income ({amount} yuan net in all). Check whether both were swapped.',
  },
  'BENEFIT.PERSON_TWICE': {
    status: 400,
    zh: '有 {persons} 人在一年内出现在两户里。请核对户籍，分户或迁移的请说明。',
    en: '{persons:person stands|persons stand} in two households within the year. Check the register, or say who moved or set up a household.',
  },
  'IMPACT.DOUBT_UNKNOWN': {
    status: 409,
    zh: '这个单位这一年没有这种疑问，数据可能已经更正，请刷新。',
    en: 'The unit has no such doubt in that year; its data may have been corrected. Load the list again.',
  },
  'IMPACT.DOUBT_STATE': {
    status: 409,
    zh: '只有已说明、尚未处理的疑问才能认可或退回。',
    en: 'Only a doubt that was explained and not settled yet can be accepted or returned.',
  },
  'IMPACT.OWN_DOUBT': {
    status: 403,
    zh: '说明疑问或录入这些收益的人不能自己认可，请由另一位审核员处理。',
    en: 'Who explained the doubt or recorded the benefits cannot settle it; another officer has to.',
  },
  'IMPACT.VILLAGE_INVALID': {
    status: 400,
    zh: '应为 12 位村级区划代码。',
    en: 'The 12-digit code of a village is expected.',
  },
  'IMPACT.VILLAGE_UNKNOWN': { status: 400, zh: '区划里没有这个村。', en: 'There is no such village.' },
  'IMPACT.VILLAGE_OUT_OF_SCOPE': {
    status: 403,
    zh: '这个村不在您的管辖范围内。',
    en: 'This village is outside your scope.',
  },
  'IMPACT.HOUSEHOLD_ELSEWHERE': {
    status: 403,
    zh: '有 {count} 户已登记在本县您管辖范围以外的村，请先由县里处理。已记入审计日志。',
    en: '{count:household is|households are} registered in villages of the county outside your scope; have the county settle it first. The audit log has a note of it.',
  },
  'IMPACT.REGISTERED_TWICE': {
    status: 409,
    zh: '这一户在几个县都有登记：{counties}。请写明是哪个县的登记。',
    en: 'Several counties have registered this household: {counties}. Say the registration of which county you mean.',
  },
  'IMPACT.HOUSEHOLD_UNKNOWN': {
    status: 400,
    zh: '农户登记册里没有这一户，请先导入农户。',
    en: 'This household is not in the register; import it first.',
  },
  'IMPACT.HOUSEHOLDS_NOT_KNOWN': {
    status: 400,
    zh: '有 {count} 行的农户在您管辖范围内的登记册里没有。请先导入农户；登记在别处的，请由上级主管部门录入。',
    en: '{count:row names a household|rows name households} that the register of your scope does not have. Import them first; have the office above yours record what belongs elsewhere.',
  },
  'IMPACT.TOO_MANY_UNKNOWN': {
    status: 429,
    retryAfter: 'seconds',
    zh: '查询登记册里没有的农户次数太多，请 {seconds} 秒后再试。已记入审计日志。',
    en: 'Too many households were asked for that the register does not have; try again in {seconds:second|seconds}. The audit log has a note of it.',
  },
  'IMPACT.UNIT_UNKNOWN': {
    status: 400,
    zh: '没有这个来源单位，应为填报单位代码。',
    en: 'There is no such source unit; give the code of a reporting unit.',
  },
  'IMPACT.UNIT_OUT_OF_SCOPE': {
    status: 403,
    zh: '这个来源单位不在您的管辖范围内。',
    en: 'This source unit is outside your scope.',
  },
  'IMPACT.CHOICE_INVALID': {
    status: 400,
    zh: '“{column}”应为以下之一：{allowed}。',
    en: '"{column}" must be one of: {allowed}.',
  },
  'IMPACT.WHOLE_NUMBER_INVALID': {
    status: 400,
    zh: '“{column}”应为 {min} 至 {max} 的整数。',
    en: '"{column}" must be a whole number from {min} to {max}.',
  },
  'IMPACT.LIFTED_OUT_TOO_EARLY': {
    status: 400,
    zh: '脱贫年份不能早于建档年份。',
    en: 'The year lifted out is before the year registered.',
  },
  'IMPACT.INCOME_INCOMPLETE': {
    status: 400,
    zh: '收入年份和人均收入要么都填，要么都不填。',
    en: 'Give both the income year and the per-capita income, or neither.',
  },
  'IMPACT.AMOUNT_INVALID': {
    status: 400,
    zh: '“{column}”应为金额（元，最多两位小数，不带千分位）。',
    en: '"{column}" must be an amount in yuan with at most two decimals and no grouping.',
  },
  'IMPACT.AMOUNT_NEGATIVE': {
    status: 400,
    zh: '“{column}”不能是负数。',
    en: '"{column}" cannot be negative.',
  },
  'IMPACT.AMOUNT_ABSURD': {
    status: 400,
    zh: '“{column}”大得不合理（上限 {limit} 元），请检查单位。',
    en: '"{column}" is beyond reason (limit {limit} yuan); check the unit.',
  },
  'IMPACT.CONTRADICTION': {
    status: 400,
    zh: '与第 {first} 行矛盾：同一户的“{column}”不一样。',
    en: 'Contradicts row {first}: the same household has another "{column}" there.',
  },
  'IMPACT.MONTH_INVALID': {
    status: 400,
    zh: '应为月份，写成 2019-12。',
    en: 'A month is expected, written like 2019-12.',
  },
  'IMPACT.MONTH_IN_FUTURE': { status: 400, zh: '这个月还没有到。', en: 'This month has not begun yet.' },
  'IMPACT.VOUCHER_INVALID': {
    status: 400,
    zh: '凭证号最多 {limit} 个字符，不能有控制字符。',
    en: 'A voucher has at most {limit} characters without control characters.',
  },
  'IMPACT.VOUCHER_PERSONAL': {
    status: 400,
    zh: '凭证号像是身份证号、手机号或银行卡号，这些不能存入系统。',
    en: 'The voucher looks like an ID, phone or bank card number; such numbers are never stored.',
  },
} as const satisfies Record<string, MessageText>;
