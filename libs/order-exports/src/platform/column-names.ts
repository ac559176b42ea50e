import { columnLetters } from '@xiangtong/tables';
import { cleanHead } from '../table/cell-text';
import { platformLayouts } from './layouts';

/**
 * Words of which heads of tables are made. A head is repeated to its sender only if nothing else is in it: what stands
 * where a head should be may be a buyer's name, phone or address. No word here is a name or one of its parts.
 */
// oxfmt-ignore
const words = [
  // who and where
  '收货人', '收件人', '寄件人', '发件人', '收件', '寄件', '发件', '派件', '买家', '卖家', '客户', '顾客', '会员', '用户', '商家', '店铺', '门店', '供应商', '供货商', '经销商',
  '业务员', '导购', '主播', '达人', '团长', '对方', '本方', '开户行', '账户', '账号', '帐号', '户名', '姓名', '昵称', '名称', '电话', '手机',
  '手机号', '号码', '联系人', '联系', '方式', '地址', '地区', '省份', '省市区', '城市', '区县', '区域', '街道', '乡镇', '国家', '邮编', '始发地',
  '目的地', '到站', '网点', '仓库', '平台', '渠道', '来源', '公司', '部门', '单位',
  // what
  '订单', '子订单', '主订单', '原始', '系统', '内部', '外部', '交易', '流水', '订单号', '运单号', '流水号', '凭证号', '卡号', '单号', '编号', '编码', '代码', '序号', '运单', '物流', '快递',
  '快件', '包裹', '发货', '收货', '配送', '商品', '货品', '产品', '宝贝', '品名', '品类', '品种', '类目', '分类', '标题', '规格', '型号', '属性',
  '条码', '条形码', '货号', '款号', '套餐', '赠品', '礼物', '内件', '物品', '摘要', '用途', '附言', '备注', '留言', '说明', '描述', '原因', '标记',
  '类型', '种类', '状态', '发票', '抬头', '凭证', '币种', '结果', '是否', '信息', '明细', '预售', '定金', '尾款',
  // how much
  '数量', '件数', '斤数', '个数', '箱数', '袋数', '重量', '净重', '毛重', '体积', '单价', '价格', '售价', '原价', '成本', '成本价', '总价', '总额',
  '总计', '合计', '小计', '金额', '货款', '应付', '实付', '应收', '实收', '已收', '已付', '未付', '实付款', '实收款', '付款', '支付', '收款', '收入',
  '支出', '借方', '贷方', '发生额', '余额', '结余', '运费', '邮费', '费用', '服务费', '佣金', '手续费', '保价费', '优惠', '优惠券', '折扣', '改价',
  '积分', '补贴', '税额', '退款', '退货', '售后', '结算', '打款', '销售', '购买', '成交', '下单', '创建', '提交', '完成', '确认', '计费', '首重',
  '续重', '记账', '入账', '揽收', '签收',
  // when
  '时间', '日期', '月份', '年月', '时段', '日',
];
// oxfmt-ignore
const englishWords = [
  'accepts', 'address', 'amount', 'at', 'attributes', 'barcode', 'billing', 'buyer', 'cancelled', 'city', 'code', 'company', 'compare',
  'count', 'country', 'created', 'currency', 'customer', 'date', 'device', 'discount', 'duties', 'email', 'employee', 'financial',
  'fulfilled', 'fulfillment', 'fulfillments', 'id', 'item', 'lineitem', 'location', 'marketing', 'method', 'name', 'no', 'note', 'notes',
  'number', 'order', 'orders', 'outstanding', 'paid', 'payment', 'phone', 'price', 'product', 'province', 'qty', 'quantity', 'rate',
  'receipt', 'reference', 'refunded', 'requires', 'risk', 'level', 'shipping', 'sku', 'source', 'state', 'status', 'street', 'subtotal',
  'tags', 'tax', 'taxable', 'taxes', 'time', 'title', 'total', 'tracking', 'unit', 'vendor', 'zip',
];

/** One-letter heads are heads alone only: 单 and 区 are surnames too. */
const wholeHeads = new Set(['省', '市', '区', '县', '元', '件']);
const knownHeads = new Set(
  platformLayouts
    .flatMap(({ heads, signature }) => [...Object.values(heads).flat(), ...signature])
    .map(cleanHead),
);
const madeOfWords = new RegExp(
  `^(?:(?:${[...words].sort((a, b) => b.length - a.length).join('|')}|SKU|ID|[A-Z]?\\d?$)|[/-]|\\((?:元|件|斤|公斤|kg|万元|个|自定义|平台)\\))+$`,
  'i',
);
const englishSet = new Set(englishWords);

const isAscii = (text: string): boolean => /^\p{ASCII}+$/u.test(text);

const isHeadName = (head: string, cell: string): boolean =>
  wholeHeads.has(head) ||
  knownHeads.has(head) ||
  (isAscii(cell)
    ? cell.split(/[\s_()/-]+/).every((word) => word === '' || englishSet.has(word.toLowerCase()))
    : head.length <= 20 && madeOfWords.test(head));

const MOST_NAMES = 60;

/**
 * The heads of a row that looks like the head of a table, for the people who sent it: names made of the words of
 * heads, and `[D]` for a column whose head is something else. Empty for any other row.
 */
export const columnNames = (cells: readonly string[]): string[] => {
  const filled = cells
    .map((cell, column) => ({ cell: cell.trim(), column }))
    .filter(({ cell }) => cell !== '');
  const names = filled.map(({ cell, column }) => {
    const head = cleanHead(cell);
    const name = isAscii(cell) ? cell : head;
    return isHeadName(head, cell) ? name : `[${columnLetters(column)}]`;
  });
  const known = names.filter((name) => !name.startsWith('['));
  return known.length >= 2 && known.length * 2 >= names.length ? names.slice(0, MOST_NAMES) : [];
};
