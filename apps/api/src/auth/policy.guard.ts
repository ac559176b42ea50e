import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRight, hasRole, IDENTITY, type Identity, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { AuthenticatedRequest } from './authenticated-request';
import { isLoopback } from './loopback';
import { POLICY, type PolicyOptions, type PolicyRule, type PublicOptions } from './policy';
import { isSameOrigin } from './same-origin';
import { presentedToken } from './session-cookie';

/** Closed unless the policy of the endpoint grants access. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(IDENTITY) private readonly identity: Identity,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<PolicyRule | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new DomainError('AUTH.FORBIDDEN');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (rule.public) {
      if (rule.knowsCaller) request.principal = await this.knownCaller(request, rule);
      return true;
    }
    if (rule.orLoopback && isLoopback(request)) return true;
    const principal = await this.authenticate(request);
    assertGranted(rule, principal);
    request.principal = principal;
    return true;
  }

  /** A caller who cannot be identified is a stranger and is not refused. */
  private async knownCaller(
    request: AuthenticatedRequest,
    { withOneTimePassword }: PublicOptions,
  ): Promise<Principal | undefined> {
    try {
      const principal = await this.authenticate(request);
      return principal.mustChangePassword && !withOneTimePassword ? undefined : principal;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private async authenticate(request: AuthenticatedRequest): Promise<Principal> {
    const presented = presentedToken(request);
    const principal = presented && (await this.identity.resolveCaller.execute(presented.token));
    if (!principal) throw new DomainError('AUTH.REQUIRED');
    if (presented.from === 'cookie' && !isSameOrigin(request)) throw new DomainError('AUTH.FORBIDDEN');
    return principal;
  }
}

const assertGranted = (rule: PolicyOptions, principal: Principal): void => {
  const { roles, right, sessionOnly, withOneTimePassword } = rule;
  if (!hasRole(principal, ...roles)) throw new DomainError('AUTH.FORBIDDEN');
  if (right !== undefined && !hasRight(principal, right))
    throw new DomainError(right === 'confidential' ? 'AUTH.CONFIDENTIAL' : 'AUTH.FORBIDDEN');
  if (sessionOnly && principal.credential.kind === 'token') throw new DomainError('AUTH.SESSION_REQUIRED');
  if (principal.mustChangePassword && !withOneTimePassword) {
    throw new DomainError('AUTH.PASSWORD_CHANGE_REQUIRED');
  }
};
