import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { FactorOwner } from '../account/account';
import { afterFailure, nameRule } from '../brake/brake';
import { secondFactorSubject } from '../brake/subject';
import type { SignInOrigin } from '../session/sign-in-origin';
import type { Store, Transactions } from '../store';
import { hashRecoveryCode, isRecoveryCode } from '../password/recovery-codes';
import { checkCode, type CodeFinding } from './totp';

interface Attempt {
  readonly owner: FactorOwner;
  readonly secret: Buffer | null;
  readonly code: string;
  readonly signIn: SignInOrigin | undefined;
}

const refusalOf = (finding: CodeFinding): DomainError =>
  finding.kind === 'other-clock'
    ? new DomainError('AUTH.CODE_OF_ANOTHER_TIME', {
        minutes: Math.abs(finding.minutes),
        clock: finding.minutes > 0 ? 'ahead' : 'behind',
      })
    : new DomainError('AUTH.WRONG_CODE');

/**
 * Proves that somebody holds the telephone, or one of the recovery codes. Five wrong codes close the account for codes
 * for 15 minutes, each further five for twice as long; unlocking the name opens it.
 */
export class CodeProof {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * `secret`: of the telephone, null where there is none. `signIn`: a wrong code is on record as a sign-in that failed,
   * since somebody has the password. Throws AUTH.WRONG_CODE, AUTH.CODE_OF_ANOTHER_TIME or AUTH.THROTTLED.
   */
  async execute(
    owner: FactorOwner,
    secret: Buffer | null,
    code: string,
    signIn?: SignInOrigin,
  ): Promise<void> {
    const digits = code.replaceAll(/[\s-]/g, '');
    const refusal = await this.transactions((store) =>
      this.attempt(store, { owner, secret, code: digits, signIn }),
    );
    if (refusal) throw refusal;
  }

  /** Null for a right code. One at a time for each account, over all processes: no guess is admitted uncounted. */
  private async attempt(store: Store, { owner, secret, code, signIn }: Attempt): Promise<DomainError | null> {
    const subject = secondFactorSubject(owner.username);
    await store.brakes.hold([subject]);
    await this.admit(store, subject);
    const finding = isRecoveryCode(code) ? null : this.findingOf(secret, code);
    const isTaken =
      finding === null
        ? await this.takeRecovery(store, owner, code)
        : finding.kind === 'right' && (await store.secondFactors.take(owner.id, finding.step));
    if (!isTaken) await this.failed(store, owner, signIn);
    else await store.brakes.release(subject);
    return isTaken ? null : refusalOf(finding ?? { kind: 'wrong' });
  }

  private findingOf(secret: Buffer | null, code: string): CodeFinding {
    return secret && /^\d{6}$/.test(code) ? checkCode(secret, code, this.clock.now()) : { kind: 'wrong' };
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

  private async failed(
    { brakes, events }: Store,
    { id: accountId, username }: FactorOwner,
    signIn: SignInOrigin | undefined,
  ): Promise<void> {
    const at = this.clock.now();
    const subject = secondFactorSubject(username);
    const { closedUntil } = await brakes.change(subject, (before) => afterFailure(before, nameRule, at));
    if (!signIn) return;
    const { agent, network } = signIn;
    const event = { accountId, actor: null, at, details: { agent, network } };
    await events.record({ ...event, kind: 'sign-in-failed' });
    if (closedUntil !== null && closedUntil > at) await events.record({ ...event, kind: 'locked' });
  }
}
