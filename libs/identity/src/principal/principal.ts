import type { Account } from '../account/account';
import { isRight, isRole, type Right, type Role } from '../account/role';
import type { UnitReference } from '../account/unit-directory';

/** The credential of a caller: a session, or an API token created in their name. */
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
  /** The units that a reporter reports for. */
  readonly units: readonly UnitReference[];
  readonly credential: PresentedCredential;
  /** A one-time password only allows setting a new password. */
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

/** Who has no division sees figures of the own units alone, which are confidential to others. */
export const hasRight = (principal: Pick<Principal, 'roles' | 'rights'>, right: Right): boolean =>
  principal.rights.includes(right) || (right === 'confidential' && !hasRole(principal, 'officer', 'auditor'));
