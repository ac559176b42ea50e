import type { Grant } from './role';

/** An account as the use cases see it. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly grants: readonly Grant[];
  /** Twelve-digit codes. */
  readonly divisions: readonly string[];
  /** Ids of reporting units. */
  readonly unitIds: readonly number[];
  readonly disabled: boolean;
  /** Set while the password is a one-time password: when it stops working. */
  readonly oneTimeUntil: Date | null;
  /** Time until which the password works although signing in by password is switched off. */
  readonly breakGlassUntil: Date | null;
  /**
   * Until when what the provider has said about the person counts, for whatever works without a new sign-in: API tokens,
   * subscriptions, schedules. Null for an account without a provider.
   */
  readonly vouchedUntil: Date | null;
  /** Increases with every change, so that of two simultaneous changes the later one is refused. */
  readonly version: number;
}

/** `createdBy` is the user name of the creator; null when the system created it. */
export type NewAccount = Omit<Account, 'id' | 'disabled' | 'breakGlassUntil' | 'vouchedUntil' | 'version'> & {
  readonly createdAt: Date;
  readonly createdBy: string | null;
};

/** Whether the person may have left the bureau since the provider was asked last. */
export const isVouchedNoMore = ({ vouchedUntil }: Pick<Account, 'vouchedUntil'>, now: Date): boolean =>
  vouchedUntil !== null && vouchedUntil <= now;

/** The state of an account for which a change was made. */
export type AccountState = Pick<Account, 'id' | 'version'>;

export type AccountChanges = Partial<
  Pick<
    Account,
    'displayName' | 'passwordHash' | 'grants' | 'divisions' | 'unitIds' | 'oneTimeUntil' | 'breakGlassUntil'
  >
> & { readonly disabledAt?: Date | null };

/** Whose a second factor is. */
export type FactorOwner = Pick<Account, 'id' | 'username'>;
