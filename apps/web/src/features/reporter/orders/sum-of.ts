import { formatYuan } from '@xiangtong/domain';

/** Exact sum of amounts with two decimals. */
export const sumOf = (entries: readonly { readonly amount: string }[]): string =>
  formatYuan(entries.reduce((fen, { amount }) => fen + BigInt(amount.replace('.', '')), 0n));
