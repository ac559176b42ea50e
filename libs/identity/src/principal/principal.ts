import type { ArrivalPosition } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import { isRight, isRole, type Right, type Role } from '../account/role';
import type { UnitReference } from '../account/unit-directory';

/** The credential of a caller: a session, or an API token created in their name. */
export interface PresentedCredential {
  readonly kind: 'session' | 'token';
  readonly id: string;
  /** A session that was opened with the provider. */
  readonly isOfProvider: boolean;
}

/** What the account has besides a password. Tokens are made by somebody who has shown it, and need none. */
export interface SecondFactorState {
  readonly isSet: boolean;
  /** A role of the account requires it. */
  readonly isRequired: boolean;
  /** When this session has last shown a code, or the provider has asked the person. */
  readonly provedAt: Date | null;
}

export const noSecondFactor: SecondFactorState = { isSet: false, isRequired: false, provedAt: null };

const FRESH_MS = 15 * 60_000;

/** Nothing to show, or shown within the last quarter of an hour. */
export const isFreshlyProved = ({ isSet, provedAt }: SecondFactorState, now: Date): boolean =>
  !isSet || (provedAt !== null && now.getTime() - provedAt.getTime() < FRESH_MS);

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
  readonly secondFactor: SecondFactorState;
  /** What was committed when the caller was read; absent for an API token. */
  readonly arrival?: ArrivalPosition | null;
}

/** What somebody may do, and where. */
export type RightsHolder = Pick<Principal, 'roles' | 'rights' | 'divisions' | 'units'>;

export const toPrincipal = (
  account: Account,
  units: readonly UnitReference[],
  credential: PresentedCredential,
  secondFactor: SecondFactorState,
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
  secondFactor,
});

export const hasRole = (principal: Pick<Principal, 'roles'>, ...roles: readonly Role[]): boolean =>
  roles.some((role) => principal.roles.includes(role));

/** Who has no division sees figures of the own units alone, which are confidential to others. */
export const hasRight = (principal: Pick<Principal, 'roles' | 'rights'>, right: Right): boolean =>
  principal.rights.includes(right) || (right === 'confidential' && !hasRole(principal, 'officer', 'auditor'));
