import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { OpenedSession, OpenSession } from '../session/open-session';
import type { Credentials, PasswordProof } from './password-proof';
import { thisMachine, type SignInOrigin } from './sign-in-origin';

/**
 * Signs in with a password. A second factor is to be asked for between the two steps, where it is known who it is and
 * nothing is open yet.
 */
export class LogIn {
  constructor(
    private readonly proof: PasswordProof,
    private readonly sessions: OpenSession,
    private readonly clock: Clock,
  ) {}

  /** Throws AUTH.INVALID_CREDENTIALS, AUTH.THROTTLED or, for the right password, AUTH.ONE_TIME_PASSWORD_EXPIRED. */
  async execute(credentials: Credentials, origin: SignInOrigin = thisMachine): Promise<OpenedSession> {
    const account = await this.proof.execute(credentials, origin);
    if (account.oneTimeUntil && account.oneTimeUntil <= this.clock.now()) {
      throw new DomainError('AUTH.ONE_TIME_PASSWORD_EXPIRED');
    }
    return this.sessions.execute(account, origin);
  }
}
