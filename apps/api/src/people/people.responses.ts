import type { Instant } from '@xiangtong/contracts';
import {
  isRight,
  isRole,
  type AccountEvent,
  type IssuedPassword,
  type PersonView,
  type Right,
  type Role,
} from '@xiangtong/identity';

const time = (value: Date | null): string | null => value?.toISOString() ?? null;

export interface PersonResponse {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly divisions: readonly string[];
  readonly units: readonly string[];
  /** Time since which the account is disabled; null while it is open. */
  readonly disabledAt: Instant | null;
  /** Time until which the account is locked, after too many failed sign-ins. */
  readonly lockedUntil: Instant | null;
  /** Null once the holder has chosen a password. */
  readonly oneTimePasswordExpiresAt: Instant | null;
  /** Who it is at the provider; null for an account that signs in by password. */
  readonly providerSubject: string | null;
  readonly lastSignInAt: Instant | null;
  readonly createdAt: Instant;
  /** User name of the creator. */
  readonly createdBy: string | null;
}

export interface IssuedPasswordResponse {
  /** Shown only here; has to be changed at the first sign-in, e.g. `k7mq-x3pf-w9td`. */
  readonly oneTimePassword: string;
  readonly expiresAt: Instant;
}

/** Without a password where the account sees more than its maker: somebody who sees as much resets it. */
export interface CreatedPersonResponse {
  readonly person: PersonResponse;
  /** Shown only here; has to be changed at the first sign-in, e.g. `k7mq-x3pf-w9td`. */
  readonly oneTimePassword: string | null;
  readonly expiresAt: Instant | null;
}

export interface AccountEventResponse {
  readonly kind: AccountEvent['kind'];
  /** Who did it; null for the system or an unknown person. */
  readonly actor: string | null;
  readonly at: Instant;
  readonly details: Readonly<Record<string, unknown>> | null;
}

export const toPersonResponse = (person: PersonView): PersonResponse => ({
  username: person.username,
  displayName: person.displayName,
  roles: person.grants.filter(isRole),
  rights: person.grants.filter(isRight),
  divisions: person.divisions,
  units: person.units.map(({ code }) => code),
  disabledAt: time(person.disabledAt),
  lockedUntil: time(person.lockedUntil),
  oneTimePasswordExpiresAt: time(person.oneTimeUntil),
  providerSubject: person.providerSubject,
  lastSignInAt: time(person.lastSignInAt),
  createdAt: person.createdAt.toISOString(),
  createdBy: person.createdBy,
});

export const toIssuedPasswordResponse = (issued: IssuedPassword): IssuedPasswordResponse => ({
  oneTimePassword: issued.oneTimePassword,
  expiresAt: issued.expiresAt.toISOString(),
});

export const toEventResponse = ({ kind, actor, at, details }: AccountEvent): AccountEventResponse => ({
  kind,
  actor,
  at: at.toISOString(),
  details: details && { ...details },
});
