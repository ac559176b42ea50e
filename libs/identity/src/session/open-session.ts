import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { SignInOrigin } from '../login/sign-in-origin';
import type { Transactions } from '../store';
import { hashToken, newSessionToken } from './token';

/** The token is shown this once; only its hash is kept. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

export const SESSION_MS = 12 * 3_600_000;

/** Opens a session for an account whose holder has proved who they are, by whatever means. */
export class OpenSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws AUTH.INVALID_CREDENTIALS when the account was changed since the proof: a password that was reset meanwhile
   * opens nothing.
   */
  async execute(account: Account, origin: SignInOrigin): Promise<OpenedSession> {
    const { id, username } = account;
    const token = newSessionToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
    await this.transactions(async ({ accounts, sessions, events }) => {
      if (!(await accounts.isStill(account))) throw new DomainError('AUTH.INVALID_CREDENTIALS');
      await sessions.removeExpired(id, createdAt);
      await sessions.open({ tokenHash: hashToken(token), accountId: id, createdAt, expiresAt, ...origin });
      await events.record({
        accountId: id,
        kind: 'signed-in',
        actor: username,
        at: createdAt,
        details: origin,
      });
    });
    return { token, expiresAt };
  }
}
