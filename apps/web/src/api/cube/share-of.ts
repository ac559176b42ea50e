import { formatRatio } from '@xiangtong/domain';

const fen = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

/** Exact ratio of two amounts in yuan. */
export const shareOf = (amount: string | null, total: string | null): string | null =>
  amount === null || total === null ? null : formatRatio(fen(amount), fen(total));
