import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { OpenedSession, OpenSession } from '../session/open-session';
import { DEMO_PASSWORD, passwordMistakes } from '../password/password-policy';
import type { Credentials, PasswordProof } from './password-proof';
import { thisMachine, type SignInAttempt } from '../session/sign-in-origin';

export interface SignedIn extends OpenedSession {
  /** It would be refused today: common, or too short. It still works. */
  readonly isWeakPassword: boolean;
}

/**
 * Signs in with a password. A second factor belongs between the two steps, where the person is known and no session is
 * open yet.
 */
export class LogIn {
  constructor(
    private readonly proof: PasswordProof,
    private readonly sessions: OpenSession,
    private readonly clock: Clock,
  ) {}

  /** Throws AUTH.INVALID_CREDENTIALS, AUTH.THROTTLED or, for the right password, AUTH.ONE_TIME_PASSWORD_EXPIRED. */
  async execute(credentials: Credentials, origin: SignInAttempt = thisMachine): Promise<SignedIn> {
    const account = await this.proof.execute(credentials, origin);
    if (account.oneTimeUntil && account.oneTimeUntil <= this.clock.now()) {
      throw new DomainError('AUTH.ONE_TIME_PASSWORD_EXPIRED');
    }
    const { password } = credentials;
    const isWeakPassword =
      password !== DEMO_PASSWORD && passwordMistakes('password', password, account.username).length > 0;
    return { ...(await this.sessions.execute(account, origin)), isWeakPassword };
  }
}
