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
}

export type NewAccount = Omit<Account, 'id' | 'disabled'>;
