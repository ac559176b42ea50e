import { DomainError, Turns, type Clock } from '@xiangtong/infrastructure';
import type { FactorOwner } from '../account/account';
import { afterFailure, nameRule } from '../brake/brake';
import { secondFactorSubject } from '../brake/subject';
import type { SignInOrigin } from '../session/sign-in-origin';
import type { Store, Transactions } from '../store';
import { hashRecoveryCode, isRecoveryCode } from '../password/recovery-codes';
import { checkCode, type CodeFinding } from './totp';

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
  /** One at a time for each account: otherwise simultaneous guesses would all be admitted. */
  private readonly turns = new Turns(Infinity, 1);

  constructor(
    private readonly store: Store,
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
    const attempt = () => this.attempt(owner, secret, code.replaceAll(/[\s-]/g, ''), signIn);
    const refusal = await this.turns.take(attempt, owner.id);
    if (refusal) throw refusal;
  }

  /** Null for a right code. */
  private async attempt(
    owner: FactorOwner,
    secret: Buffer | null,
    code: string,
    signIn: SignInOrigin | undefined,
  ): Promise<DomainError | null> {
    const subject = secondFactorSubject(owner.username);
    await this.admit(subject);
    const finding = isRecoveryCode(code) ? null : this.findingOf(secret, code);
    const isTaken =
      finding === null
        ? await this.takeRecovery(owner, code)
        : finding.kind === 'right' && (await this.store.secondFactors.take(owner.id, finding.step));
    if (!isTaken) await this.failed(owner, subject, signIn);
    else await this.store.brakes.release(subject);
    return isTaken ? null : refusalOf(finding ?? { kind: 'wrong' });
  }

  private findingOf(secret: Buffer | null, code: string): CodeFinding {
    return secret && /^\d{6}$/.test(code) ? checkCode(secret, code, this.clock.now()) : { kind: 'wrong' };
  }

  private async admit(subject: string): Promise<void> {
    const now = this.clock.now();
    const until = await this.store.brakes.closedUntil([subject], now);
    if (until)
      throw new DomainError('AUTH.THROTTLED', {
        seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
      });
  }

  private takeRecovery({ id, username }: FactorOwner, code: string): Promise<boolean> {
    return this.transactions(async ({ secondFactors, events }) => {
      const isTaken = await secondFactors.takeRecovery(id, hashRecoveryCode(code));
      if (isTaken)
        await events.record({
          accountId: id,
          kind: 'recovery-code-used',
          actor: username,
          at: this.clock.now(),
        });
      return isTaken;
    });
  }

  private failed({ id: accountId }: FactorOwner, subject: string, signIn?: SignInOrigin): Promise<void> {
    const at = this.clock.now();
    return this.transactions(async ({ brakes, events }) => {
      const { closedUntil } = await brakes.change(subject, (before) => afterFailure(before, nameRule, at));
      if (!signIn) return;
      const { agent, network } = signIn;
      const event = { accountId, actor: null, at, details: { agent, network } };
      await events.record({ ...event, kind: 'sign-in-failed' });
      if (closedUntil !== null && closedUntil > at) await events.record({ ...event, kind: 'locked' });
    });
  }
}
