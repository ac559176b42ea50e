import type { FileField } from '@xiangtong/naming';

/** Columns without which no line can be read. */
export const requiredFields: readonly FileField[] = [
  'product',
  'destination',
  'platform',
  'quantity',
  'amount',
  'orders',
];

/** Headers as the template writes them. */
export const fieldLabels: Readonly<Record<FileField, string>> = {
  reportingUnit: '填报单位',
  period: '报告期',
  product: '商品',
  destination: '目的地',
  platform: '平台',
  store: '店铺',
  flow: '流向',
  quantity: '数量',
  unit: '计量单位',
  amount: '金额(元)',
  orders: '订单数',
  refundAmount: '退款金额(元)',
};
