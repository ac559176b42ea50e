import type { MessageText } from './message';

export const registerMessages = {
  'UNIT.NOT_FOUND': {
    status: 404,
    zh: '您管的名录里没有代码为“{code}”的填报单位。',
    en: 'There is no reporting unit with code "{code}" in the register within your scope.',
  },
  'UNIT.INVALID': {
    status: 422,
    zh: '对名录的改动有 {count} 处错误，没有写入，请按下面的提示修改。',
    en: 'The change of the register has {count:mistake|mistakes} and was not stored; see the list below.',
  },
  'UNIT.CODE': {
    status: 400,
    zh: '单位代码“{value}”不对：应为 1 至 32 个数字、大写字母或 -。',
    en: 'Unit code "{value}" is wrong: 1 to 32 digits, capitals or hyphens.',
  },
  'UNIT.EXISTS': {
    status: 409,
    zh: '代码“{value}”已用于另一个单位，请换一个代码；代码不重复使用。',
    en: 'Code "{value}" already names a unit; choose another, codes are never used again.',
  },
  'UNIT.REPEATED': {
    status: 400,
    zh: '代码“{value}”在第 {first} 行已经出现过，一个单位只写一行。',
    en: 'Code "{value}" stands in row {first} already; a unit has one row.',
  },
  'UNIT.NAME': {
    status: 400,
    zh: '单位名称应为 1 至 100 个字符，不能有控制字符或看不见的字符。',
    en: 'The name of a unit has 1 to 100 characters and no control or invisible characters.',
  },
  'UNIT.KIND': {
    status: 400,
    zh: '单位类型“{value}”不对，应为：{allowed}。',
    en: 'Kind of unit "{value}" is wrong; it is one of: {allowed}.',
  },
  'UNIT.ORGANISING_MODEL': {
    status: 400,
    zh: '组织模式“{value}”不对。{allowed}',
    en: 'Organising model "{value}" is wrong. {allowed}',
  },
  'UNIT.HOLDER': {
    status: 400,
    zh: '所属法人“{value}”不是统一社会信用代码（18 位，末位为校验码）。自然人请留空，不要填身份证号。',
    en: 'Holder "{value}" is no unified social credit code (18 characters, the last a check character). Leave it empty for a natural person; never give an ID number.',
  },
  'UNIT.UNKNOWN_DIVISION': {
    status: 400,
    zh: '没有行政区划“{value}”，请填统计用区划代码。',
    en: 'There is no division "{value}"; give its statistical code.',
  },
  'UNIT.VILLAGE_DIVISION': {
    status: 400,
    zh: '村的区划“{value}”应为 12 位村级代码。',
    en: 'Division "{value}" of a village has to be the 12 digits of a village.',
  },
  'UNIT.COUNTY_DIVISION': {
    status: 400,
    zh: '区划“{value}”应为 6 位县级代码，园区和运营中心直属于县。',
    en: 'Division "{value}" has to be the 6 digits of a county: parks and centres stand directly under it.',
  },
  'UNIT.INSTALLATION_DIVISION': {
    status: 400,
    zh: '区划“{value}”应为 6 位县级或 9 位乡级代码，下级平台代表一个县或一个乡镇。',
    en: 'Division "{value}" has to be the 6 digits of a county or the 9 of a township: a lower installation stands for one.',
  },
  'UNIT.MONTH': {
    status: 400,
    zh: '“{value}”不是月份，应写成 2018-01。',
    en: '"{value}" is not a month; write it like 2018-01.',
  },
  'REFERENCE.NOT_SEEDED': {
    status: 409,
    zh: '基础数据还没有装入：“{table}”是空的。请先在服务器上运行 {command}，再做这一步。',
    en: 'The reference data is not loaded: {table} is empty. Run {command} on the machine of the service first.',
  },
  'REFERENCE.NO_UNITS': {
    status: 409,
    zh: '单位登记册还是空的。请先登记单位，或运行 {command}，再做这一步。',
    en: 'The register of units is empty. Register units or run {command} first.',
  },
  'UNIT.NONE_TO_START': {
    status: 404,
    zh: '这里没有您负责的填报单位，起报月份没有改动。请先登记或导入单位。',
    en: 'There are no reporting units in your charge here; no start month is changed. Register or import units first.',
  },
  'UNIT.ENDS_BEFORE_BEGIN': {
    status: 400,
    zh: '终止月份 {to} 早于起始月份 {from}。',
    en: 'The last month {to} is before the first month {from}.',
  },
  'UNIT.FIXED': {
    status: 409,
    zh: '“{unit}”登记后不能改“{field}”（现为 {value}）：请登记新单位，再用合并或拆分承接。',
    en: '"{field}" of "{unit}" ({value}) cannot change once registered; register a new unit and let it succeed.',
  },
  'UNIT.STILL_REPORTED': {
    status: 409,
    zh: '“{unit}”在{period}已有上报的数，有效期 {from} 至 {to} 会把它们排除在外；请先撤回，或改有效期。',
    en: '"{unit}" has reported figures in {period}, which {from} to {to} would leave out; have them withdrawn or change the dates.',
  },
  'UNIT.NO_END': {
    status: 400,
    zh: '“{unit}”有承接单位，必须写明终止月份。',
    en: '"{unit}" has successors and needs a last month.',
  },
  'UNIT.WEIGHT': {
    status: 400,
    zh: '权重“{value}”不对：应大于 0、不超过 1，至多八位小数，如 0.25。',
    en: 'Weight "{value}" is wrong: above 0, at most 1, at most eight decimals, like 0.25.',
  },
  'UNIT.WEIGHTS': {
    status: 400,
    zh: '“{unit}”的承接权重合计是 {sum}，应正好是 1。',
    en: 'The weights of the successors of "{unit}" sum to {sum}; they have to sum to exactly 1.',
  },
  'UNIT.SUCCESSOR_UNKNOWN': {
    status: 400,
    zh: '承接单位“{value}”不在名录内，请先登记。',
    en: 'Successor "{value}" is not in the register; add it first.',
  },
  'UNIT.SUCCESSOR_REPEATED': {
    status: 400,
    zh: '承接单位“{value}”写了两次，请合并成一项。',
    en: 'Successor "{value}" is named twice; name it once.',
  },
  'UNIT.SUCCESSOR_NOT_VALID': {
    status: 400,
    zh: '“{unit}”终止后的次月{month}，承接单位“{value}”不在名录有效期内。',
    en: 'In {month}, the month after "{unit}" ends, its successor "{value}" is not in the register.',
  },
  'UNIT.CYCLE': {
    status: 400,
    zh: '“{unit}”经“{value}”又回到自己，承接关系不能成环。',
    en: '"{unit}" would succeed itself by way of "{value}"; successions cannot run in a circle.',
  },
  'UNIT.ALREADY_SUCCEEDED': {
    status: 409,
    zh: '“{unit}”已由别的单位承接，不能再合并或拆分。',
    en: '"{unit}" has been succeeded already; it cannot be merged or split again.',
  },
  'UNIT.NOT_IN_REGISTER': {
    status: 409,
    zh: '“{unit}”在{month}不在名录有效期内，合并或拆分应从其仍有效的次月起。',
    en: '"{unit}" is not in the register in {month}; a merge or split begins the month after a valid one.',
  },
  'COMMENT.LINE': {
    status: 422,
    zh: '最近上报的一版里没有这一行，请刷新页面后再留言。',
    en: 'The revision submitted last has no such line. Reload the page and say it again.',
  },
  'COMMENT.TEXT': {
    status: 422,
    zh: '留言应为 1 至 2000 个字符。',
    en: 'A comment has 1 to 2000 characters.',
  },
  'FOLLOW_UP.TOO_LONG': {
    status: 400,
    zh: '报告期最长 {limit} 个月，请缩短。',
    en: 'The period is longer than {limit} months; shorten it.',
  },
  'CURSOR.INVALID': {
    status: 400,
    zh: '翻页标记不对，请原样使用上一页给出的。',
    en: 'The cursor is wrong; hand back `next` of the page before unchanged.',
  },
} as const satisfies Record<string, MessageText>;
