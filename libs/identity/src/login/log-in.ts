import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { CodeProof } from '../second-factor/code-proof';
import type { Store } from '../store';
import type { OpenedSession, OpenSession } from '../session/open-session';
import { DEMO_PASSWORD, passwordMistakes } from '../password/password-policy';
import type { Credentials, PasswordProof } from './password-proof';
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
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws AUTH.INVALID_CREDENTIALS, AUTH.THROTTLED or, for the right password, AUTH.ONE_TIME_PASSWORD_EXPIRED,
   * AUTH.CODE_NEEDED or what is wrong with the code.
   */
  async execute(credentials: SignInCredentials, origin: SignInAttempt = thisMachine): Promise<SignedIn> {
    const account = await this.proof.execute(credentials, origin);
    if (account.oneTimeUntil && account.oneTimeUntil <= this.clock.now()) {
      throw new DomainError('AUTH.ONE_TIME_PASSWORD_EXPIRED');
    }
    const withCode = await this.withCode(account, credentials.code);
    const { password } = credentials;
    const isWeakPassword =
      password !== DEMO_PASSWORD && passwordMistakes('password', password, account.username).length > 0;
    return { ...(await this.sessions.execute(account, origin, { withCode })), isWeakPassword };
  }

  /** False for an account that has no second factor. */
  private async withCode(account: Account, code: string | undefined): Promise<boolean> {
    const factor = await this.store.secondFactors.ofAccount(account.id);
    if (!factor?.confirmedAt) return false;
    if (!code) throw new DomainError('AUTH.CODE_NEEDED');
    await this.codes.execute(account, factor, code);
    return true;
  }
}
