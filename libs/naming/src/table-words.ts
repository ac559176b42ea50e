import { plain } from './plain';

/** What the columns of people's tables hold. */
export const fileFields = [
  'reportingUnit',
  'period',
  'product',
  'destination',
  'platform',
  'store',
  'flow',
  'quantity',
  'unit',
  'amount',
  'orders',
  'refundAmount',
] as const;
export type FileField = (typeof fileFields)[number];

/** Common column names in users' workbooks, without units and brackets. */
const synonyms: Readonly<Record<FileField, string>> = {
  reportingUnit:
    '填报单位 填报单位代码 单位代码 填报单位名称 单位名称 村 村名 行政村 village reportingunit unitcode',
  period: '报告期 月份 年月 统计月份 统计期 所属期 所属月份 日期 period month date referenceperiod',
  product:
    '商品 商品名称 商品代码 产品 产品名称 产品代码 品名 货品 product productcode productname commodity goods',
  destination:
    '目的地 目的地代码 目的地名称 销往地 销往 销售地 销售目的地 收货地 收货省份 省份 省 destination destinationcode province shipto',
  platform: '平台 平台代码 平台名称 电商平台 销售平台 渠道 platform platformcode platformname channel',
  store: '店铺 店铺名称 店铺代码 网店 网店名称 store storename shop',
  flow: '流向 方向 flow direction',
  quantity: '数量 销售数量 销量 销售量 quantity qty',
  unit: '计量单位 单位 数量单位 unit unitofmeasure measure uom',
  amount:
    '金额 销售额 销售金额 网络零售额 零售额 交易额 成交额 成交金额 实付金额 amount sales salesamount turnover revenue',
  orders: '订单数 订单量 订单数量 订单 单数 订单笔数 orders ordercount numberoforders',
  refundAmount: '退款金额 退款 退款额 refund refunds refundamount',
};

const fieldOf = new Map(
  fileFields.flatMap((field) => synonyms[field].split(' ').map((head) => [head, field])),
);

/** Headers that are skipped without a notice: numbering, remarks, and the reference columns of the template. */
const passedOver = /^(序号|编号|no\.?|#|备注|说明|remarks?|notes?|上月.*)$/;

export interface Head {
  readonly field: FileField;
  /** The text in brackets: 斤, 万元, … or empty. */
  readonly measure: string;
}

type ReadHead = Head | 'ignored' | null;

const readHead = (text: string): ReadHead => {
  const whole = plain(text).replace(/[:：]$/, '');
  if (passedOver.test(whole)) return 'ignored';
  const [, name = '', bracket = ''] = /^([^([【/]+)(?:[([【/](.*?)[)\]】]?)?$/.exec(whole) ?? [];
  const field = fieldOf.get(name);
  if (field) return { field, measure: bracket };
  const [, stem = '', money = ''] = /^(.+?),?(元|千元|万元|亿元)$/.exec(whole) ?? [];
  const amount = fieldOf.get(stem);
  return amount ? { field: amount, measure: money } : null;
};

const isUnit = (text: string): boolean => /^unit$/i.test(text.trim());

/**
 * The meanings of a row of headers; null for an unknown one, `ignored` for one that is not needed. In English, both the
 * reporting unit and the unit of measure are called unit.
 */
export const readHeads = (texts: readonly string[]): ReadHead[] => {
  const heads = texts.map(readHead);
  const isMeasure = (head: ReadHead, at: number): boolean =>
    typeof head === 'object' && head?.field === 'unit' && !isUnit(texts[at]!);
  if (!heads.some(isMeasure)) return heads;
  return heads.map((head, at) => (isUnit(texts[at]!) ? { field: 'reportingUnit', measure: '' } : head));
};

const totalWords = /^(合计|总计|共计|总合计|total|grandtotal|sum)[:：]?$/;
const subtotalWords = /^(小计|subtotal)[:：]?$/;

/** What the first text of a row says of it: the sum of those above is no line. */
export const readSumWord = (text: string): 'total' | 'subtotal' | null => {
  const word = plain(text);
  if (totalWords.test(word)) return 'total';
  return subtotalWords.test(word) ? 'subtotal' : null;
};
