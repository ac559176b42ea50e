/** Kinds of events of an account. */
export type AccountEventKind =
  | 'created'
  | 'changed'
  | 'disabled'
  | 'enabled'
  | 'password-reset'
  | 'password-changed'
  | 'signed-in'
  | 'sign-in-failed'
  | 'locked'
  | 'unlocked'
  | 'sessions-closed'
  | 'token-made'
  | 'token-revoked'
  | 'second-factor-set'
  | 'second-factor-removed'
  | 'recovery-code-used'
  | 'passkey-added'
  | 'passkey-removed'
  /** A wrong code, recovery code or passkey where it was asked for again, or set up. */
  | 'factor-refused'
  /** Its count did not rise: somebody may have a copy of it. */
  | 'passkey-copied'
  | 'provider-linked'
  | 'provider-unlinked'
  /** The password works for a day although signing in by password is switched off. */
  | 'break-glass'
  /** Asked for households that are not in the own scope: `count` of them. */
  | 'households-unknown';

/** Names, scopes and families of programs; never a password, a token or a full address. */
export type AccountEventDetails = object;

export interface NewAccountEvent {
  readonly accountId: string;
  readonly kind: AccountEventKind;
  /** User name of who did it; null for the system and for an unknown person. */
  readonly actor: string | null;
  readonly at: Date;
  readonly details?: AccountEventDetails;
}

export interface AccountEvent {
  readonly id: number;
  readonly kind: AccountEventKind;
  readonly actor: string | null;
  readonly at: Date;
  readonly details: AccountEventDetails | null;
}
