import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { AuthenticatedRequest } from './authenticated-request';

/** Hands the caller to a handler: `@CurrentPrincipal() principal: Principal`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new DomainError('AUTH.REQUIRED');
  return principal;
});

/** Hands the caller of an endpoint that is open to strangers too: null for a stranger. */
export const AnyCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal | null =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().principal ?? null,
);
