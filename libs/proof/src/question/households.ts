import type { CubeResponse } from '@xiangtong/contracts';
import { hasRight, scopeOf, type Principal } from '@xiangtong/identity';
import type { ImpactCube } from '@xiangtong/impact';
import { DomainError } from '@xiangtong/infrastructure';
import type { Positions } from '../position/positions';
import { readerOf } from '../publish/edition-list';

/** Answers about households, which a breakdown can single out: they need the right that lists of households need. */
export const answerOfHouseholds = (
  impact: ImpactCube,
  positions: Positions,
  principal: Principal,
  query: unknown,
): Promise<CubeResponse> => {
  if (!hasRight(principal, 'impact')) throw new DomainError('AUTH.FORBIDDEN');
  const scope = scopeOf(principal);
  return positions.answer(query, readerOf(principal), {
    check: (asked) => impact.check(asked, scope),
    ask: (known) => impact.query(known, scope),
  });
};
