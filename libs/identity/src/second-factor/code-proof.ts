import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { FactorOwner } from '../account/account';
import { afterFailure, nameRule } from '../brake/brake';
import { secondFactorSubject } from '../brake/subject';
import type { NewAccountEvent } from '../event/account-event';
import type { SignInOrigin } from '../session/sign-in-origin';
import type { Store, Transactions } from '../store';
import { hashRecoveryCode, isRecoveryCode } from '../password/recovery-codes';
import { stepOfCode } from './totp';

/** Where a second factor is shown: at the sign-in, or later in a session. */
export interface FactorAttempt {
  readonly origin: SignInOrigin;
  readonly isSignIn: boolean;
}

/**
 * What is put on record for a refused factor. At the sign-in nobody knows who it was, but somebody has the password;
 * later somebody has the session.
 */
export const refusalEvent = (
  { id: accountId, username }: FactorOwner,
  { origin: { agent, network }, isSignIn }: FactorAttempt,
  at: Date,
): NewAccountEvent => ({
  accountId,
  kind: isSignIn ? 'sign-in-failed' : 'factor-refused',
  actor: isSignIn ? null : username,
  at,
  details: { agent, network },
});

interface ShownCode {
  /** Of the telephone; null where there is none. */
  readonly secret: Buffer | null;
  readonly code: string;
}

/**
 * Proves that somebody holds the telephone, or one of the recovery codes. Five wrong codes close the account for codes
 * for 15 minutes, each further five for twice as long; unlocking the name opens it.
 */
export class CodeProof {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every refusal is on record. Throws AUTH.WRONG_CODE or AUTH.THROTTLED. */
  async execute(owner: FactorOwner, { secret, code }: ShownCode, attempt: FactorAttempt): Promise<void> {
    const digits = code.replaceAll(/[\s-]/g, '');
    const subject = secondFactorSubject(owner.username);
    // One at a time for each account, over all processes: no guess is admitted uncounted.
    const isTaken = await this.transactions(async (store) => {
      await store.brakes.hold([subject]);
      await this.admit(store, subject);
      const isRight = isRecoveryCode(digits)
        ? await this.takeRecovery(store, owner, digits)
        : await this.takeCode(store, owner, { secret, code: digits });
      if (isRight) await store.brakes.release(subject);
      else await this.failed(store, owner, attempt);
      return isRight;
    });
    if (!isTaken) throw new DomainError('AUTH.WRONG_CODE');
  }

  private async takeCode(
    { secondFactors }: Store,
    { id }: FactorOwner,
    { secret, code }: ShownCode,
  ): Promise<boolean> {
    const step = secret && /^\d{6}$/.test(code) ? stepOfCode(secret, code, this.clock.now()) : null;
    return step !== null && (await secondFactors.take(id, step));
  }

  private async admit({ brakes }: Store, subject: string): Promise<void> {
    const now = this.clock.now();
    const until = await brakes.closedUntil([subject], now);
    if (until)
      throw new DomainError('AUTH.THROTTLED', {
        seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
      });
  }

  private async takeRecovery(
    { secondFactors, events }: Store,
    { id, username }: FactorOwner,
    code: string,
  ): Promise<boolean> {
    const isTaken = await secondFactors.takeRecovery(id, hashRecoveryCode(code));
    const at = this.clock.now();
    if (isTaken) await events.record({ accountId: id, kind: 'recovery-code-used', actor: username, at });
    return isTaken;
  }

  private async failed({ brakes, events }: Store, owner: FactorOwner, attempt: FactorAttempt): Promise<void> {
    const at = this.clock.now();
    const subject = secondFactorSubject(owner.username);
    const { closedUntil } = await brakes.change(subject, (before) => afterFailure(before, nameRule, at));
    const event = refusalEvent(owner, attempt, at);
    await events.record(event);
    if (closedUntil !== null && closedUntil > at) await events.record({ ...event, kind: 'locked' });
  }
}
