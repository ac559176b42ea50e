import type { Account } from '../account/account';
import type { Role } from '../account/role';

/** What the settings say about signing in. */
export interface SignInRules {
  /** Roles that need a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Off where people sign in with the provider alone. */
  readonly localSignIn: boolean;
  readonly session: SessionLimits;
  /** Days after a sign-in with the provider for which API tokens, subscriptions and schedules of the person work. */
  readonly vouchedDays: number;
}

export const vouchedUntil = ({ vouchedDays }: SignInRules, now: Date): Date =>
  new Date(now.getTime() + vouchedDays * 86_400_000);

/** When a session ends by itself. */
export interface SessionLimits {
  /** Minutes after the last use. */
  readonly idleMinutes: number;
  /** Hours after the sign-in, however much it was used. */
  readonly hours: number;
}

export const needsSecondFactor = (
  { secondFactorRoles }: SignInRules,
  { grants }: Pick<Account, 'grants'>,
): boolean => secondFactorRoles.some((role) => grants.includes(role));

/** Passwords of this product work, or the command line has opened this account for a while. */
export const mayUsePassword = (
  { localSignIn }: SignInRules,
  { breakGlassUntil }: Pick<Account, 'breakGlassUntil'>,
  now: Date,
): boolean => localSignIn || (breakGlassUntil !== null && breakGlassUntil > now);
