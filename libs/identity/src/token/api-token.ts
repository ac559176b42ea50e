import type { DivisionCode } from '@xiangtong/domain';
import type { Grant } from '../account/role';

/** The limits of a token; null leaves everything that its owner has. */
export interface TokenLimits {
  readonly grants: readonly Grant[] | null;
  /** Twelve-digit codes. */
  readonly divisions: readonly DivisionCode[] | null;
  /** Ids of reporting units. */
  readonly unitIds: readonly number[] | null;
}

export interface ApiToken extends TokenLimits {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}
