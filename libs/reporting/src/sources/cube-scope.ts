import type { CubeScope } from '@xiangtong/analytics';
import { scopeCondition, type Scope } from '@xiangtong/identity';

/** The caller's scope in the form of the cube. */
export const toCubeScope = (scope: Scope): CubeScope => {
  if (scope.kind === 'all') return 'all';
  return { divisions: scope.divisions, unitIds: scopeCondition(scope).unitIds };
};
