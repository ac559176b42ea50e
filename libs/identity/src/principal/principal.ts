import type { Account } from '../account/account';
import { isRight, isRole, type Right, type Role } from '../account/role';
import type { UnitReference } from './unit-directory';

/** What a caller has shown: a session of their own or an API token made in their name. */
export interface PresentedCredential {
  readonly kind: 'session' | 'token';
  readonly id: string;
}

/** Who is calling. */
export interface Principal {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  /** Twelve-digit codes of the divisions an officer or auditor is responsible for. */
  readonly divisions: readonly string[];
  /** The units a reporter fills in for. */
  readonly units: readonly UnitReference[];
  readonly credential: PresentedCredential;
  /** A one-time password opens nothing but the way to a password of one's own. */
  readonly mustChangePassword: boolean;
}

export const toPrincipal = (
  account: Account,
  units: readonly UnitReference[],
  credential: PresentedCredential,
): Principal => ({
  accountId: account.id,
  username: account.username,
  displayName: account.displayName,
  roles: account.grants.filter(isRole),
  rights: account.grants.filter(isRight),
  divisions: account.divisions,
  units,
  credential,
  mustChangePassword: account.oneTimeUntil !== null,
});

export const hasRole = (principal: Pick<Principal, 'roles'>, ...roles: readonly Role[]): boolean =>
  roles.some((role) => principal.roles.includes(role));

export const hasRight = (principal: Principal, right: Right): boolean => principal.rights.includes(right);
