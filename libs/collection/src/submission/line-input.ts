import { formatQuantity, formatYuan } from '@xiangtong/domain';
import type { RevisionLine, RevisionLineView } from '@xiangtong/ledger';

/** A line as people send it. */
export const lineInputOf = (line: RevisionLine): RevisionLineView => ({
  product: line.product.code,
  destination: String(line.destination).padStart(6, '0'),
  platform: line.platform.code,
  ...(line.store === null ? {} : { store: line.store }),
  flow: line.flow,
  quantity: formatQuantity(line.reportedQuantity),
  unit: line.measure,
  amount: formatYuan(line.amount),
  orders: line.orders,
  ...(line.refund === null ? {} : { refundAmount: formatYuan(line.refund) }),
});
