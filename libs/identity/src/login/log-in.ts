import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { CodeProof } from '../second-factor/code-proof';
import type { OpenedSession, OpenSession } from '../session/open-session';
import { DEMO_PASSWORD, passwordMistakes } from '../password/password-policy';
import type { Credentials, PasswordProof } from './password-proof';
import { mayUsePassword, type SignInRules } from './sign-in-rules';
import { thisMachine, type SignInAttempt } from '../session/sign-in-origin';

export interface SignedIn extends OpenedSession {
  /** It would be refused today: common, or too short. It still works. */
  readonly isWeakPassword: boolean;
}

export interface SignInCredentials extends Credentials {
  /** Of the telephone, or a recovery code; only asked of accounts that have a second factor. */
  readonly code?: string | undefined;
}

/** Signs in with a password and, between the proof and the session, with a code if the account has a second factor. */
export class LogIn {
  constructor(
    private readonly proof: PasswordProof,
    private readonly sessions: OpenSession,
    private readonly codes: CodeProof,
    private readonly clock: Clock,
    private readonly rules: SignInRules,
  ) {}

  /**
   * Throws AUTH.INVALID_CREDENTIALS, AUTH.THROTTLED or, for the right password, AUTH.LOCAL_SIGN_IN_OFF,
   * AUTH.ONE_TIME_PASSWORD_EXPIRED, AUTH.CODE_NEEDED or what is wrong with the code.
   */
  async execute(credentials: SignInCredentials, origin: SignInAttempt = thisMachine): Promise<SignedIn> {
    const account = await this.proof.execute(credentials, origin);
    const now = this.clock.now();
    if (!mayUsePassword(this.rules, account, now)) throw new DomainError('AUTH.LOCAL_SIGN_IN_OFF');
    if (account.oneTimeUntil && account.oneTimeUntil <= now) {
      throw new DomainError('AUTH.ONE_TIME_PASSWORD_EXPIRED');
    }
    const provedAt = (await this.codes.ifSet(account, credentials.code, origin)) ? now : null;
    const { password } = credentials;
    const isWeakPassword =
      password !== DEMO_PASSWORD && passwordMistakes('password', password, account.username).length > 0;
    const opened = await this.sessions.execute(account, origin, { isOfProvider: false, provedAt });
    return { ...opened, isWeakPassword };
  }
}
