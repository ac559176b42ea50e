import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { AccountRepository } from '../account/account.repository';
import type { PasswordHasher } from '../password/password-hasher';
import type { SessionRepository } from '../session/session.repository';
import { hashToken, newToken } from '../session/token';
import type { LoginThrottle } from './login-throttle';
import { Turns } from './turns';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The token is shown this once; only its hash is kept. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

export const SESSION_MS = 12 * 3_600_000;

/** Opens a session. Unknown name, wrong password and disabled account get the same answer after the same work. */
export class LogIn {
  private readonly turns = new Turns();

  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /**
   * Attempts for one name take turns: guesses sent at once would otherwise all be admitted before the first failure is
   * counted. Throws AUTH.INVALID_CREDENTIALS or AUTH.THROTTLED.
   */
  execute(credentials: Credentials): Promise<OpenedSession> {
    const username = credentials.username.trim().toLowerCase();
    return this.turns.take(username, () => this.attempt(username, credentials.password));
  }

  private async attempt(username: string, password: string): Promise<OpenedSession> {
    await this.throttle.admit(username);
    const account = await this.accounts.withUsername(username);
    const matches = await this.hasher.verify(account?.passwordHash ?? null, password);
    if (!account || !matches || account.disabled) {
      await this.throttle.failed(username);
      throw new DomainError('AUTH.INVALID_CREDENTIALS');
    }
    await this.throttle.succeeded(username);
    return this.open(account.id);
  }

  private async open(accountId: string): Promise<OpenedSession> {
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
    await this.sessions.removeExpired(accountId, createdAt);
    await this.sessions.open({ tokenHash: hashToken(token), accountId, createdAt, expiresAt });
    return { token, expiresAt };
  }
}
