import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { roles, type Right, type Role } from '@xiangtong/identity';

/** Who may call an endpoint. */
export type PolicyRule =
  | ({ readonly public: true } & PublicOptions)
  | ({ readonly public: false } & PolicyOptions);

export interface PublicOptions {
  /** Callers who have a session are known and may be given more detail. */
  readonly knowsCaller?: boolean;
  /** Allowed also while the password is still a one-time password. */
  readonly withOneTimePassword?: boolean;
}

export interface PolicyOptions {
  /** The caller needs one of these. */
  readonly roles: readonly Role[];
  /** Right that is needed in addition to the role. */
  readonly right?: Right;
  /** Callers on this machine need no session: for probes and scrapers. */
  readonly orLoopback?: boolean;
  /** Closed to API tokens: for endpoints that decide who may sign in and as whom. */
  readonly sessionOnly?: boolean;
  /** Open while the password is still a one-time password, or a second factor has yet to be set up. */
  readonly withOneTimePassword?: boolean;
  /** Sessions of accounts with a second factor need a code of the last quarter of an hour, those of a provider a sign-in. */
  readonly fresh?: boolean;
}

export const POLICY = 'xiangtong:policy';

/** The same rule in the OpenAPI document, for clients that show only what their user may do. */
export const POLICY_EXTENSION = 'x-policy';

const declare = (rule: PolicyRule) =>
  applyDecorators(SetMetadata(POLICY, rule), ApiExtension(POLICY_EXTENSION, rule));

/** Grants an endpoint, or all of a controller, to roles. An endpoint without policy is closed to everybody. */
export const Policy = (options: PolicyOptions) =>
  applyDecorators(declare({ public: false, ...options }), ApiBearerAuth());

/** Open to callers without a session. */
export const Public = ({ knowsCaller = false, ...options }: PublicOptions = {}) =>
  declare({ public: true, knowsCaller, ...options });

/** Everyone who is signed in: `@Policy({ roles: everyRole })`. */
export const everyRole: readonly Role[] = roles;
