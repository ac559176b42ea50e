import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { RequestOptions, ShownPasskey } from '../passkey/passkey';
import type { PasskeyProof } from '../passkey/passkey-proof';
import type { SignInOrigin } from '../session/sign-in-origin';
import type { Store } from '../store';
import type { FactorOwner } from '../account/account';
import { refusalEvent, type CodeProof, type FactorAttempt } from './code-proof';

/** What somebody shows: a code of the telephone or a recovery code, or a passkey. */
export interface ShownFactor {
  readonly code?: string | undefined;
  readonly passkey?: ShownPasskey | undefined;
}

/** Proves in addition to the password that it is the person. */
export class SecondFactorProof {
  constructor(
    private readonly store: Store,
    private readonly codes: CodeProof,
    private readonly passkeys: PasskeyProof,
    private readonly clock: Clock,
  ) {}

  /** Proves the second factor at the sign-in; false if the account has none. Throws as `execute` does. */
  async ifSet(owner: FactorOwner, shown: ShownFactor, origin: SignInOrigin): Promise<boolean> {
    if (!(await this.store.secondFactors.isSet(owner.id))) return false;
    await this.execute(owner, shown, { origin, isSignIn: true });
    return true;
  }

  /**
   * Throws AUTH.NO_SECOND_FACTOR, AUTH.PASSKEY_NEEDED (which a code answers as well) or AUTH.CODE_NEEDED when nothing is
   * shown, and what is wrong with what is, which is on record.
   */
  async execute(owner: FactorOwner, { code, passkey }: ShownFactor, attempt: FactorAttempt): Promise<void> {
    if (passkey) return this.showPasskey(owner, passkey, attempt);
    const telephone = await this.store.secondFactors.ofAccount(owner.id);
    const passkeys = await this.store.passkeys.count(owner.id);
    if (!telephone?.confirmedAt && passkeys === 0) throw new DomainError('AUTH.NO_SECOND_FACTOR');
    if (!code) throw new DomainError(passkeys > 0 ? 'AUTH.PASSKEY_NEEDED' : 'AUTH.CODE_NEEDED');
    const secret = telephone?.confirmedAt ? telephone.secret : null;
    await this.codes.execute(owner, { secret, code }, attempt);
  }

  private async showPasskey(
    owner: FactorOwner,
    passkey: ShownPasskey,
    attempt: FactorAttempt,
  ): Promise<void> {
    try {
      await this.passkeys.execute(owner, passkey);
    } catch (error) {
      // Of a copy, more is on record already.
      if (error instanceof DomainError && error.code !== 'AUTH.PASSKEY_COPIED')
        await this.store.events.record(refusalEvent(owner, attempt, this.clock.now()));
      throw error;
    }
  }

  /** What a browser needs to show a passkey. Throws AUTH.NO_PASSKEYS_HERE or AUTH.NO_PASSKEY. */
  beginPasskey(owner: Pick<FactorOwner, 'id'>): Promise<RequestOptions> {
    return this.passkeys.begin(owner);
  }

  /** The first code of a telephone that is being set up. */
  firstCode(owner: FactorOwner, secret: Buffer, code: string, origin: SignInOrigin): Promise<void> {
    return this.codes.execute(owner, { secret, code }, { origin, isSignIn: false });
  }
}
