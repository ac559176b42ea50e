import { DomainError } from '@xiangtong/infrastructure';

/** A ledger position given as an option. */
export const readPosition = (text: string): number => {
  const seq = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (seq < 1) throw new DomainError('LEDGER.NO_POSITION', { seq: text.slice(0, 64) });
  return seq;
};
