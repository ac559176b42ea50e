import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { SecondFactorProof, ShownFactor } from '../second-factor/second-factor-proof';
import type { RequestOptions } from '../passkey/passkey';
import type { OpenedSession, OpenSession } from '../session/open-session';
import { DEMO_PASSWORD, passwordMistakes } from '../password/password-policy';
import type { Credentials, PasswordProof } from './password-proof';
import { mayUsePassword, type SignInRules } from '../session/sign-in-rules';
import { thisMachine, type SignInAttempt } from '../session/sign-in-origin';

export interface SignedIn extends OpenedSession {
  /** It would be refused today: common, or too short. It still works. */
  readonly isWeakPassword: boolean;
}

/** The second factor is only asked of accounts that have one. */
export interface SignInCredentials extends Credentials, ShownFactor {}

/** Signs in with a password and, between the proof and the session, with a second factor if the account has one. */
export class LogIn {
  constructor(
    private readonly proof: PasswordProof,
    private readonly sessions: OpenSession,
    private readonly factor: SecondFactorProof,
    private readonly clock: Clock,
    private readonly rules: SignInRules,
  ) {}

  /**
   * Throws AUTH.INVALID_CREDENTIALS, AUTH.THROTTLED or, for the right password, AUTH.LOCAL_SIGN_IN_OFF,
   * AUTH.ONE_TIME_PASSWORD_EXPIRED, AUTH.CODE_NEEDED, AUTH.PASSKEY_NEEDED or what is wrong with what was shown.
   */
  async execute(credentials: SignInCredentials, origin: SignInAttempt = thisMachine): Promise<SignedIn> {
    const account = await this.prove(credentials, origin);
    const now = this.clock.now();
    const provedAt = (await this.factor.ifSet(account, credentials, origin)) ? now : null;
    const { password } = credentials;
    const isWeakPassword =
      password !== DEMO_PASSWORD && passwordMistakes('password', password, account.username).length > 0;
    const opened = await this.sessions.execute(account, origin, { isOfProvider: false, provedAt });
    return { ...opened, isWeakPassword };
  }

  /** What the browser needs to show a passkey, given to who knows the password. Throws AUTH.NO_PASSKEY too. */
  async beginPasskey(credentials: Credentials, origin: SignInAttempt = thisMachine): Promise<RequestOptions> {
    return this.factor.beginPasskey(await this.prove(credentials, origin));
  }

  private async prove(credentials: Credentials, origin: SignInAttempt): Promise<Account> {
    const account = await this.proof.execute(credentials, origin);
    const now = this.clock.now();
    if (!mayUsePassword(this.rules, account, now)) throw new DomainError('AUTH.LOCAL_SIGN_IN_OFF');
    if (account.oneTimeUntil && account.oneTimeUntil <= now) {
      throw new DomainError('AUTH.ONE_TIME_PASSWORD_EXPIRED');
    }
    return account;
  }
}
