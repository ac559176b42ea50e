import type { Principal } from '@xiangtong/identity';

/** How a person has shown to be the one who publishes: a second factor, a fresh sign-in with the provider. */
export type ConfirmationKind = 'password' | 'second-factor' | 'provider' | 'token';

export interface Confirmation {
  readonly kind: ConfirmationKind;
  /** When; null where the account has nothing besides its password, and for a token. */
  readonly at: Date | null;
}

export const confirmationOf = ({ credential, secondFactor: { provedAt } }: Principal): Confirmation => {
  if (credential.kind === 'token') return { kind: 'token', at: null };
  if (provedAt === null) return { kind: 'password', at: null };
  return { kind: credential.isOfProvider ? 'provider' : 'second-factor', at: provedAt };
};
