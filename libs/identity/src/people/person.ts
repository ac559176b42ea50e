import type { Grant } from '../account/role';
import type { UnitReference } from '../account/unit-directory';

/** An account as shown to its managers. */
export interface Person {
  readonly id: string;
  readonly version: number;
  readonly username: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
  /** Twelve-digit codes. */
  readonly divisions: readonly string[];
  readonly unitIds: readonly number[];
  readonly disabledAt: Date | null;
  /** Set while the password is a one-time password: when it stops working. */
  readonly oneTimeUntil: Date | null;
  /** Who it is at the provider; null for an account that signs in by password. */
  readonly providerSubject: string | null;
  /** Locked until then after too many failures. */
  readonly lockedUntil: Date | null;
  readonly lastSignInAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

/** A person with the codes of their units. */
export interface PersonView extends Person {
  readonly units: readonly UnitReference[];
}

export const personStates = ['active', 'disabled', 'locked', 'one-time-password'] as const;
export type PersonState = (typeof personStates)[number];

export interface PeopleFilter {
  /** Part of a user name or display name. */
  readonly q?: string | undefined;
  readonly role?: Grant | undefined;
  /** A division of twelve digits: accounts with part of it in their scope. */
  readonly division?: string | undefined;
  /** Code of a reporting unit. */
  readonly unit?: string | undefined;
  readonly state?: PersonState | undefined;
  /** The last user name of the previous page. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}
