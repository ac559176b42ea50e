import { parsePeriod, type Period } from '@xiangtong/domain';
import { DomainError } from './domain-error';

/** Throws PERIOD.INVALID. */
export const requirePeriod = (text: string): Period => {
  const period = parsePeriod(text);
  if (!period) throw new DomainError('PERIOD.INVALID', { value: text.slice(0, 64) });
  return period;
};
