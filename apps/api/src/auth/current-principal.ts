import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { AuthenticatedRequest } from './authenticated-request';

/** Gives the caller to a handler: `@CurrentPrincipal() principal: Principal`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new DomainError('AUTH.REQUIRED');
  return principal;
});

/** Gives the caller of an endpoint that is also open to strangers: null for a stranger. */
export const AnyCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal | null =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().principal ?? null,
);
