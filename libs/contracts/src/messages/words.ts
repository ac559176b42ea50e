import { exportingPlatforms } from '@xiangtong/order-exports';
import type { Language } from '../problem';

/**
 * Words for codes in a sentence, by the parameter that carries them: users need not know the system's names of states.
 * A value that is not listed is printed as given.
 */
export const parameterWords: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>
> = {
  status: {
    draft: { zh: '存为草稿', en: 'a draft' },
    submitted: { zh: '上报，等待审核', en: 'submitted and waits for review' },
    returned: { zh: '退回', en: 'returned' },
    accepted: { zh: '通过审核', en: 'accepted' },
    withdrawn: { zh: '撤回', en: 'withdrawn' },
    queued: { zh: '排队', en: 'queued' },
    running: { zh: '正在生成', en: 'under way' },
    done: { zh: '生成完毕', en: 'done' },
    failed: { zh: '生成失败', en: 'failed' },
    cancelled: { zh: '取消', en: 'cancelled' },
  },
  action: {
    create: { zh: '填写', en: 'written' },
    save: { zh: '修改草稿', en: 'rewritten' },
    submit: { zh: '上报', en: 'submitted' },
    accept: { zh: '通过', en: 'accepted' },
    return: { zh: '退回', en: 'returned' },
    correct: { zh: '更正', en: 'corrected' },
    withdraw: { zh: '撤回', en: 'withdrawn' },
  },
  fault: {
    'entry-missing': { zh: '少了账本的一条', en: 'an entry of the ledger is missing' },
    'chain-broken': { zh: '账本的链断开', en: 'the chain of the ledger is broken' },
    'entry-changed': { zh: '账本的一条被改动', en: 'an entry of the ledger was changed' },
    'revision-changed': { zh: '上报内容被改动', en: 'a submission was changed' },
    'lines-changed': { zh: '上报的明细被改动', en: 'lines of a submission were changed' },
    'seal-changed': { zh: '公布的报表被改动', en: 'a published report was changed' },
    'records-changed': { zh: '账本以外的记录被改动', en: 'records beside the ledger were changed' },
    'import-changed': { zh: '导入的资料被改动', en: 'an import was changed' },
    'import-missing': { zh: '少了一次导入', en: 'an import is missing' },
  },
  clock: {
    ahead: { zh: '快', en: 'ahead' },
    behind: { zh: '慢', en: 'behind' },
  },
  field: {
    unit: { zh: '单位', en: 'unit' },
    period: { zh: '报告期', en: 'period' },
    form: { zh: '报表', en: 'form' },
    lines: { zh: '明细行', en: 'lines' },
    total: { zh: '合计', en: 'total' },
    explanations: { zh: '说明', en: 'explanations' },
    product: { zh: '产品', en: 'product' },
    destination: { zh: '目的地', en: 'destination' },
    platform: { zh: '平台', en: 'platform' },
    store: { zh: '店铺', en: 'store' },
    flow: { zh: '流向', en: 'flow' },
    quantity: { zh: '数量', en: 'quantity' },
    amount: { zh: '金额', en: 'amount' },
    orders: { zh: '订单数', en: 'orders' },
    refundAmount: { zh: '退款金额', en: 'refunds' },
    submittedAt: { zh: '上报时间', en: 'submittedAt' },
    acceptedAt: { zh: '审核通过时间', en: 'acceptedAt' },
    indicator: { zh: '指标', en: 'indicator' },
    value: { zh: '数值', en: 'value' },
    measures: { zh: '指标', en: 'measures' },
    by: { zh: '分组', en: 'by' },
    where: { zh: '筛选', en: 'where' },
    body: { zh: '请求内容', en: 'the body' },
    positions: { zh: '账本位置', en: 'positions' },
    since: { zh: '起点', en: 'since' },
  },
  expected: {
    string: { zh: '文字', en: 'text' },
    number: { zh: '数字', en: 'a number' },
    boolean: { zh: '“是”或“否”', en: 'true or false' },
    object: { zh: '一个对象', en: 'an object' },
    array: { zh: '一个列表', en: 'a list' },
    texts: { zh: '每条疑问一段说明', en: 'a text for each doubt' },
  },
  platform: Object.fromEntries(exportingPlatforms.map(({ platform, zh, en }) => [platform, { zh, en }])),
  kind: {
    binary: { zh: '不是文字的内容', en: 'not text' },
  },
  part: {
    workbook: { zh: '工作簿', en: 'the workbook' },
    worksheet: { zh: '工作表', en: 'the worksheet' },
    rows: { zh: '行数', en: 'rows' },
    cells: { zh: '单元格', en: 'cells' },
    bytes: { zh: '文件大小', en: 'its size' },
    ZIP: { zh: '压缩包', en: 'the ZIP container' },
  },
  parameter: {
    period: { zh: '时期', en: 'period' },
    scope: { zh: '范围', en: 'scope' },
    edition: { zh: '版本', en: 'edition' },
    report: { zh: '报告', en: 'report' },
    language: { zh: '语言', en: 'language' },
  },
};
