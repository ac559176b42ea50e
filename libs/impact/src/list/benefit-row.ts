import type { BenefitItem } from '@xiangtong/contracts';
import { formatMonth, formatYuan, type Month } from '@xiangtong/domain';
import { shortKey } from '../key/private-key';

/** A benefit line as stored. */
export interface BenefitRow extends Pick<BenefitItem, 'village' | 'mechanism' | 'status' | 'voucher'> {
  readonly id: string;
  readonly month: Month;
  readonly key: string;
  readonly unitId: number;
  readonly grossFen: number;
  readonly costFen: number;
}

export const benefitColumns = `benefit.id::text as id, benefit.month, encode(household.key, 'hex') as key, household.village,
  benefit.source_unit_id as "unitId", benefit.mechanism, benefit.gross_fen as "grossFen", benefit.cost_fen as "costFen",
  benefit.status, benefit.voucher`;

/** The line as shown to people with the right `impact`: the key of the household is shortened. */
export const toBenefitItem = (row: BenefitRow, unit: string): BenefitItem => ({
  month: formatMonth(row.month),
  household: shortKey(row.key),
  village: row.village,
  unit,
  mechanism: row.mechanism,
  gross: formatYuan(BigInt(row.grossFen)),
  cost: formatYuan(BigInt(row.costFen)),
  status: row.status,
  voucher: row.voucher,
});
