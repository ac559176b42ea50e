import { fenOf, formatRatio } from '@xiangtong/domain';

/** Exact ratio of two amounts in yuan. */
export const shareOf = (amount: string | null, total: string | null): string | null =>
  amount === null || total === null ? null : formatRatio(fenOf(amount), fenOf(total));
