import { canSeeDivision, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';

/** The six digits of a county that is completely in the caller's scope. */
export const countyInScope = (principal: Principal, code: string): string => {
  const county = /^[0-9]{4}(?!00)[0-9]{2}(0{6})?$/.test(code) ? code.slice(0, 6) : null;
  if (county === null || !canSeeDivision(scopeOf(principal), county.padEnd(12, '0')))
    throw new DomainError('DIVISION.UNKNOWN', { code: code.slice(0, 64) });
  return county;
};
