import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { MessageCode } from '@xiangtong/contracts';
import {
  hasRight,
  hasRole,
  IDENTITY,
  isFreshlyProved,
  type Identity,
  type Principal,
} from '@xiangtong/identity';
import { CLOCK, DomainError, outcomeOf, type Clock } from '@xiangtong/infrastructure';
import type { Response } from 'express';
import type { AuthenticatedRequest } from './authenticated-request';
import { callerOnArrival, isUse } from './caller-on-arrival';
import { isLoopback } from './origin/loopback';
import { POLICY, type PolicyOptions, type PolicyRule, type PublicOptions } from './policy';
import { isSameOrigin } from './origin/same-origin';
import { presentedToken, type PresentedToken } from './session-cookie';

/** Closed unless the policy of the endpoint grants access. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(IDENTITY) private readonly identity: Identity,
    @Inject(CLOCK) private readonly clock: Clock,
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
    outcomeOf(context.switchToHttp().getResponse<Response>()).account = principal.accountId;
    assertGranted(rule, principal, this.clock.now());
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
      return isUnfinished(principal) && !withOneTimePassword ? undefined : principal;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private async authenticate(request: AuthenticatedRequest): Promise<Principal> {
    const presented = presentedToken(request);
    const { resolveCaller } = this.identity;
    const principal =
      presented &&
      (await (callerOnArrival(request) ?? resolveCaller.execute(presented.token, isUse(request))));
    if (!principal) throw new DomainError(await this.lackOf(presented));
    if (presented.from === 'cookie' && !isSameOrigin(request)) throw new DomainError('AUTH.FORBIDDEN');
    return principal;
  }

  private async lackOf(presented: PresentedToken | null): Promise<MessageCode> {
    const end = presented && (await this.identity.resolveCaller.endOf(presented.token));
    return end ? lacks[end] : 'AUTH.REQUIRED';
  }
}

const lacks = { idle: 'AUTH.SESSION_IDLE', over: 'AUTH.SESSION_OVER' } as const;

/** What has to be done first: a password of one's own, a second factor. */
const lacksFactor = ({ secondFactor: { isSet, isRequired } }: Principal): boolean => isRequired && !isSet;
const isUnfinished = (principal: Principal): boolean =>
  principal.mustChangePassword || lacksFactor(principal);

const assertGranted = (rule: PolicyOptions, principal: Principal, now: Date): void => {
  const { roles, right, sessionOnly, withOneTimePassword, fresh } = rule;
  if (!hasRole(principal, ...roles)) throw new DomainError('AUTH.FORBIDDEN');
  if (right !== undefined && !hasRight(principal, right))
    throw new DomainError(right === 'confidential' ? 'AUTH.CONFIDENTIAL' : 'AUTH.FORBIDDEN');
  if (sessionOnly && principal.credential.kind === 'token') throw new DomainError('AUTH.SESSION_REQUIRED');
  if (!withOneTimePassword) assertFinished(principal);
  if (fresh && !isFreshlyProved(principal.secondFactor, now))
    throw new DomainError(
      principal.credential.isOfProvider ? 'AUTH.FRESH_SIGN_IN_NEEDED' : 'AUTH.FRESH_CODE_NEEDED',
    );
};

const assertFinished = (principal: Principal): void => {
  if (principal.mustChangePassword) throw new DomainError('AUTH.PASSWORD_CHANGE_REQUIRED');
  if (lacksFactor(principal)) throw new DomainError('AUTH.SECOND_FACTOR_REQUIRED');
};
