import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { roles, type Right, type Role } from '@xiangtong/identity';

/** Who may call an endpoint. */
export type PolicyRule = { readonly public: true } | ({ readonly public: false } & PolicyOptions);

export interface PolicyOptions {
  /** One of these is enough. */
  readonly roles: readonly Role[];
  /** Needed besides the role. */
  readonly right?: Right;
  /** Callers on this machine need no session: for probes and scrapers. */
  readonly orLoopback?: boolean;
}

export const POLICY = 'xiangtong:policy';

/** Grants an endpoint, or all of a controller, to roles. An endpoint without policy is closed to everybody. */
export const Policy = (options: PolicyOptions) => {
  const rule: PolicyRule = { public: false, ...options };
  return applyDecorators(SetMetadata(POLICY, rule), ApiBearerAuth());
};

/** Open to callers without a session. */
export const Public = () => {
  const rule: PolicyRule = { public: true };
  return SetMetadata(POLICY, rule);
};

/** For `@Policy({ roles: everyRole })`: whoever is signed in. */
export const everyRole: readonly Role[] = roles;
