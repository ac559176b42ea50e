import type { Instant } from '@xiangtong/contracts';
import {
  isRight,
  isRole,
  type ApiTokenView,
  type IssuedToken,
  type Right,
  type Role,
} from '@xiangtong/identity';

export interface TokenResponse {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  /** null: everything the owner has. */
  readonly roles: readonly Role[] | null;
  /** null: everything the owner has. */
  readonly rights: readonly Right[] | null;
  /** null: everything the owner has. */
  readonly divisions: readonly string[] | null;
  /** null: everything the owner has. */
  readonly units: readonly string[] | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Exact to a minute. */
  readonly lastUsedAt: Instant | null;
}

export interface IssuedTokenResponse extends TokenResponse {
  /** Token for `Authorization: Bearer`; shown only here, e.g. `xt_…`. */
  readonly token: string;
}

export const toTokenResponse = (token: ApiTokenView): TokenResponse => ({
  id: token.id,
  name: token.name,
  roles: token.grants && token.grants.filter(isRole),
  rights: token.grants && token.grants.filter(isRight),
  divisions: token.divisions,
  units: token.units,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
});

export const toIssuedTokenResponse = (token: IssuedToken): IssuedTokenResponse => ({
  ...toTokenResponse(token),
  token: token.token,
});
