import { contributorsOf } from '@xiangtong/domain';
import type { CellList } from '../../sources/cell-lists';

/** One amount, as a table of its own. */
export const toldPeriod = (period: string, total: bigint, isUntold = false): CellList => ({
  form: 'sales',
  base: JSON.stringify(['sales', period, {}]),
  dimensions: [],
  total: { key: `sales|${period}`, members: {}, behind: new Map([['amount', contributorsOf([total])]]) },
  rows: [],
  ...(isUntold && { isUntold }),
});
