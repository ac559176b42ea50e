import { randomBytes } from 'node:crypto';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import { requirePassword } from '../principal/require-password';
import { thisMachine, type SignInOrigin } from '../session/sign-in-origin';
import type { Store, Transactions } from '../store';
import type { SecondFactorProof, ShownFactor } from './second-factor-proof';
import { hashRecoveryCode, newRecoveryCodes, printedCode } from '../password/recovery-codes';
import { base32, enrolmentUri } from './totp';

export interface SecondFactorView {
  /** A telephone, or a passkey. */
  readonly isSet: boolean;
  /** When the telephone was set up; null where there is none. */
  readonly setAt: Date | null;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
  /** Whether a role of the account has to have one. */
  readonly isRequired: boolean;
}

/** The secret, which a telephone reads as a QR code or typed. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** A person sets up, uses and removes the one-time codes of their own account. */
export class SecondFactor {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly proof: SecondFactorProof,
    private readonly clock: Clock,
  ) {}

  async view({ accountId, secondFactor }: Principal): Promise<SecondFactorView> {
    const factor = await this.store.secondFactors.ofAccount(accountId);
    const passkeys = await this.store.passkeys.count(accountId);
    const setAt = factor?.confirmedAt ?? null;
    return {
      isSet: setAt !== null || passkeys > 0,
      setAt,
      passkeys,
      recoveryCodesLeft: factor?.recoveryCodesLeft ?? 0,
      isRequired: secondFactor.isRequired,
    };
  }

  /** Nothing is asked for yet: the telephone has to show a code first. Throws AUTH.SECOND_FACTOR_IS_SET. */
  async begin(principal: Principal): Promise<Enrolment> {
    requirePassword(principal);
    const { accountId, username } = principal;
    const secret = randomBytes(20);
    if (!(await this.store.secondFactors.begin(accountId, secret)))
      throw new DomainError('AUTH.SECOND_FACTOR_IS_SET');
    return { secret: base32(secret), uri: enrolmentUri(username, secret) };
  }

  /**
   * Confirms the second factor, which signing in needs from then on. All other sessions end: they were opened without
   * one. Returns the recovery codes, which are shown only here; none if passkeys have already brought some.
   */
  async confirm(
    principal: Principal,
    code: string,
    origin: SignInOrigin = thisMachine,
  ): Promise<readonly string[]> {
    requirePassword(principal);
    const { accountId, username, credential } = principal;
    const factor = await this.store.secondFactors.ofAccount(accountId);
    if (!factor?.secret) throw new DomainError('AUTH.NO_SECOND_FACTOR');
    if (factor.confirmedAt) throw new DomainError('AUTH.SECOND_FACTOR_IS_SET');
    await this.proof.firstCode({ id: accountId, username }, factor.secret, code, origin);
    const codes = newRecoveryCodes();
    const now = this.clock.now();
    const isWithCodes = await this.transactions(async ({ secondFactors, sessions, events }) => {
      if (!(await secondFactors.confirm(accountId, now))) throw new DomainError('AUTH.SECOND_FACTOR_IS_SET');
      await sessions.proved(credential.id, now);
      await sessions.closeAll(accountId, credential.id);
      await events.record({ accountId, kind: 'second-factor-set', actor: username, at: now });
      return secondFactors.giveRecovery(accountId, codes.map(hashRecoveryCode));
    });
    return isWithCodes ? codes.map(printedCode) : [];
  }

  /** This session has shown it afresh. */
  async prove(principal: Principal, shown: ShownFactor, origin: SignInOrigin): Promise<void> {
    requirePassword(principal);
    const { accountId, username, credential } = principal;
    await this.proof.execute({ id: accountId, username }, shown, { origin, isSignIn: false });
    await this.store.sessions.proved(credential.id, this.clock.now());
  }

  /** The telephone. Throws AUTH.SECOND_FACTOR_REQUIRED when a role of the account has to have one and no passkey is left. */
  async remove({ accountId, username, secondFactor }: Principal): Promise<void> {
    await this.transactions(async ({ secondFactors, events }) => {
      if (!(await secondFactors.removeTelephone(accountId))) throw new DomainError('AUTH.NO_SECOND_FACTOR');
      const isStillSet = await secondFactors.isSet(accountId);
      if (!isStillSet && secondFactor.isRequired) throw new DomainError('AUTH.SECOND_FACTOR_REQUIRED');
      if (!isStillSet) await secondFactors.removeAll(accountId);
      await events.record({
        accountId,
        kind: 'second-factor-removed',
        actor: username,
        at: this.clock.now(),
      });
    });
  }
}
