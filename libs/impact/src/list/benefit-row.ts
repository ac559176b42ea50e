import type { BenefitItem, BenefitStatus, Mechanism } from '@xiangtong/contracts';
import { formatMonth, formatYuan } from '@xiangtong/domain';
import { shortKey } from '../key/private-key';

/** A benefit line as stored. */
export interface BenefitRow {
  id: string;
  month: number;
  key: string;
  village: string;
  source_unit_id: number;
  mechanism: Mechanism;
  gross_fen: number;
  cost_fen: number;
  status: BenefitStatus;
  voucher: string | null;
}

/** As shown to people with the right `impact`: the key of the household is shortened. */
export const toBenefitItem = (row: BenefitRow, unit: string): BenefitItem => ({
  month: formatMonth(row.month),
  household: shortKey(row.key),
  village: row.village,
  unit,
  mechanism: row.mechanism,
  gross: formatYuan(BigInt(row.gross_fen)),
  cost: formatYuan(BigInt(row.cost_fen)),
  status: row.status,
  voucher: row.voucher,
});
