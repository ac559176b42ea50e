import { DomainError, Turns, type Clock } from '@xiangtong/infrastructure';
import { afterFailure, nameRule } from '../login/brake';
import { secondFactorSubject } from '../login/subject';
import type { Store, Transactions } from '../store';
import { hashRecoveryCode, isRecoveryCode } from './recovery-codes';
import type { StoredFactor } from './second-factor.repository';
import { checkCode, type CodeFinding } from './totp';

/** Whose code it is. */
export interface CodeOwner {
  readonly id: string;
  readonly username: string;
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
  /** One at a time for each account: otherwise simultaneous guesses would all be admitted. */
  private readonly turns = new Turns(Infinity, 1);

  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Throws AUTH.WRONG_CODE, AUTH.CODE_OF_ANOTHER_TIME or AUTH.THROTTLED. */
  execute(owner: CodeOwner, factor: StoredFactor, code: string): Promise<void> {
    return this.turns.take(() => this.attempt(owner, factor, code.replaceAll(/[\s-]/g, '')), owner.id);
  }

  /** At the sign-in: false for an account that has no second factor. Throws AUTH.CODE_NEEDED too. */
  async ifSet(owner: CodeOwner, code: string | undefined): Promise<boolean> {
    const factor = await this.store.secondFactors.ofAccount(owner.id);
    if (!factor?.confirmedAt) return false;
    if (!code) throw new DomainError('AUTH.CODE_NEEDED');
    await this.execute(owner, factor, code);
    return true;
  }

  private async attempt(owner: CodeOwner, factor: StoredFactor, code: string): Promise<void> {
    const subject = secondFactorSubject(owner.username);
    await this.admit(subject);
    if (isRecoveryCode(code)) {
      if (await this.takeRecovery(owner, code)) return this.store.brakes.release(subject);
      throw await this.failed(subject, { kind: 'wrong' });
    }
    const finding: CodeFinding = /^\d{6}$/.test(code)
      ? checkCode(factor.secret, code, this.clock.now())
      : { kind: 'wrong' };
    if (finding.kind !== 'right' || !(await this.store.secondFactors.take(owner.id, finding.step)))
      throw await this.failed(subject, finding);
    await this.store.brakes.release(subject);
  }

  private async admit(subject: string): Promise<void> {
    const now = this.clock.now();
    const until = await this.store.brakes.closedUntil([subject], now);
    if (until)
      throw new DomainError('AUTH.THROTTLED', {
        seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
      });
  }

  private takeRecovery({ id, username }: CodeOwner, code: string): Promise<boolean> {
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

  private async failed(subject: string, finding: CodeFinding): Promise<DomainError> {
    const now = this.clock.now();
    await this.transactions(({ brakes }) =>
      brakes.change(subject, (before) => afterFailure(before, nameRule, now)),
    );
    return refusalOf(finding);
  }
}
