import type { AttemptResult, HouseholdKind, Language, Name } from '@xiangtong/contracts';

export const kindNames: Readonly<Record<HouseholdKind, Name>> = {
  ordinary: { zh: '一般农户', en: 'Ordinary' },
  poor: { zh: '一般贫困户', en: 'Registered poor' },
  low_income: { zh: '低保户', en: 'Low-income allowance' },
  five_guarantees: { zh: '五保户', en: 'Five guarantees' },
  low_income_poor: { zh: '低保贫困户', en: 'Registered poor with allowance' },
  unstable: { zh: '脱贫不稳定户', en: 'Unstable after lifting out' },
  marginal: { zh: '边缘易致贫户', en: 'At the margin' },
  sudden_hardship: { zh: '突发严重困难户', en: 'Sudden hardship' },
};

const results: Readonly<Record<AttemptResult, Name>> = {
  agreed: { zh: '同意', en: 'agreed' },
  declined: { zh: '不愿意', en: 'declined' },
  unable: { zh: '没有条件', en: 'unable' },
  away: { zh: '外出、没见到', en: 'not met' },
  open: { zh: '待答复', en: 'answer awaited' },
};

const zh = {
  title: (village: string, period: string) => `${village}${period}农户受益台账`,
  served: '受益农户',
  notReached: '没有受益的建档立卡户',
  servedTable: '受益农户名册（逐户签收）',
  notReachedTable: '没有受益的建档立卡户及已做的工作',
  household: '户编号',
  kind: '户类型',
  persons: '人口',
  mechanisms: '利益联结机制',
  units: '来源单位',
  lines: '笔数',
  net: '净收益',
  netPaid: '其中：已兑付',
  sign: '签收',
  registered: '建档年份',
  last: '上次受益',
  tried: '曾带动的单位和方式',
  done: '已做的工作（日期、做了什么、结果、谁做的）',
  attempt: (day: string, what: string, result: AttemptResult, by: string) =>
    `${day} ${what}：${results[result].zh}（${by}）`,
  separator: '；',
  total: '合计',
  nobodyServed: '本期没有受益农户。',
  nobodyLeft: '登记的建档立卡户本期都有受益。',
  purpose: (purpose: string, by: string) => `用途：${purpose}；导出人：${by}。每次导出都记入审计日志。`,
  private:
    '本台账只供本村交接使用，用后收回销毁，不得复制、拍照、公布。户编号是密钥生成的短号，不是身份证号；更换密钥后短号会变。',
  caption: '计量单位：元（另有注明的除外）',
  unit: (village: string) => `村：${village}`,
  signatures: ['移交人', '接收人', '监交人', '日期'],
  yuan: '元',
  personsUnit: '人',
  linesUnit: '笔',
};

type LedgerWords = typeof zh;

const en: LedgerWords = {
  title: (village, period) => `Household ledger of ${village}, ${period}`,
  served: 'Benefited households',
  notReached: 'Registered poor households without a benefit',
  servedTable: 'Benefited households, to be signed one by one',
  notReachedTable: 'Registered poor households without a benefit, and what was tried',
  household: 'Household',
  kind: 'Kind',
  persons: 'Persons',
  mechanisms: 'Mechanisms',
  units: 'Source units',
  lines: 'Lines',
  net: 'Net benefit',
  netPaid: 'of which: paid',
  sign: 'Signature',
  registered: 'Registered in',
  last: 'Last benefit',
  tried: 'Units and ways that served it before',
  done: 'What was tried: day, what, result, by whom',
  attempt: (day, what, result, by) => `${day} ${what}: ${results[result].en} (${by})`,
  separator: '; ',
  total: 'Total',
  nobodyServed: 'No household benefited in this period.',
  nobodyLeft: 'Every registered poor household benefited in this period.',
  purpose: (purpose, by) =>
    `Purpose: ${purpose}; taken by ${by}. The audit trail keeps every ledger that is taken.`,
  private:
    'For the hand-over in the village alone: collect and destroy it afterwards; do not copy, photograph or publish it. Household numbers are short forms of keys, no ID numbers; they change when the secret is rotated.',
  caption: 'Yuan, unless said otherwise',
  unit: (village) => `Village: ${village}`,
  signatures: ['Handed over by', 'Received by', 'Witness', 'Date'],
  yuan: 'yuan',
  personsUnit: 'persons',
  linesUnit: 'lines',
};

export const ledgerWords: Readonly<Record<Language, LedgerWords>> = { zh, en };
