import { formatRatio } from '@xiangtong/domain';

const FEN_PER_YUAN = 100n;

/** Yuan per household or person from exact fen, rounded half up once; null for a count of zero. */
export const gainPer = (netFen: bigint, count: number): string | null =>
  formatRatio(netFen, BigInt(count) * FEN_PER_YUAN, 2);
