import { DomainError, Turns, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { PasswordHasher } from '../password/password-hasher';
import type { Store, Transactions } from '../store';
import { hashToken } from '../session/token';
import { addressRule, afterFailure, everywhereRule, nameRule, type BrakeRule } from '../brake/brake';
import type { SignInAttempt } from '../session/sign-in-origin';
import { deviceSubject, nameFromSubject, nameSubject, networkSubject } from '../brake/subject';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The subjects slowed down by a failure, each with its rule, and those that a success resets. */
interface Brakes {
  readonly rules: ReadonlyMap<string, BrakeRule>;
  readonly own: string;
}

interface Failure {
  readonly username: string;
  readonly origin: SignInAttempt;
}

/**
 * Strangers are slowed down by name and network, and by name alone only when many networks guess together. A browser
 * that is known for the name has its own brake, so that nobody else can lock the person out.
 */
const brakesOf = (username: string, network: string | null, device: Buffer | null): Brakes => {
  const own = device ? deviceSubject(username, device) : nameFromSubject(username, network);
  const rules = new Map([[own, nameRule]]);
  if (!device && network !== null) rules.set(networkSubject(network), addressRule);
  if (!device) rules.set(nameSubject(username), everywhereRule);
  return { rules, own };
};

/**
 * Proves a person's identity by a password. Unknown name, wrong password and disabled account get the same answer after
 * the same work. Another way of proof (single sign-on) is beside this class and ends in the same `OpenSession`.
 */
export class PasswordProof {
  /** One at a time for each subject, so that a flood of guesses costs no more work than one. */
  private readonly turns = new Turns(Infinity, 1);

  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Throws AUTH.INVALID_CREDENTIALS or AUTH.THROTTLED with the seconds to wait. */
  execute(credentials: Credentials, origin: SignInAttempt): Promise<Account> {
    const username = credentials.username.trim().toLowerCase();
    const attempt = () =>
      this.turns.take(() => this.attempt(username, credentials.password, origin), nameSubject(username));
    return origin.network === null ? attempt() : this.turns.take(attempt, networkSubject(origin.network));
  }

  private async attempt(username: string, password: string, origin: SignInAttempt): Promise<Account> {
    const device = origin.device === null ? null : hashToken(origin.device);
    const isKnown = device !== null && (await this.store.devices.isKnownFor(username, device));
    const brakes = brakesOf(username, origin.network, isKnown ? device : null);
    await this.admit(this.store, brakes);
    const account = await this.store.accounts.withUsername(username);
    const matches = await this.hasher.verify(account?.passwordHash ?? null, password);
    const proved = account && matches && !account.disabled ? account : null;
    await this.transactions((store) => this.count(store, brakes, proved ? null : { username, origin }));
    if (!proved) throw new DomainError('AUTH.INVALID_CREDENTIALS');
    return proved;
  }

  /**
   * Counts an attempt before its result is told, one after the other over all processes: simultaneous guesses learn no
   * more results than guesses one by one.
   */
  private async count(store: Store, brakes: Brakes, failure: Failure | null): Promise<void> {
    await store.brakes.hold([...brakes.rules.keys()]);
    await this.admit(store, brakes);
    if (failure) await this.failed(store, brakes, failure);
    else await store.brakes.release(brakes.own);
  }

  private async admit(store: Store, { rules }: Brakes): Promise<void> {
    const now = this.clock.now();
    const until = await store.brakes.closedUntil([...rules.keys()], now);
    if (!until) return;
    throw new DomainError('AUTH.THROTTLED', {
      seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
    });
  }

  private async failed({ brakes, events }: Store, { rules }: Brakes, failure: Failure): Promise<void> {
    const now = this.clock.now();
    const { agent, network } = failure.origin;
    await brakes.removeForgotten(now);
    let isClosed = false;
    for (const [subject, rule] of rules) {
      const brake = await brakes.change(subject, (before) => afterFailure(before, rule, now));
      isClosed ||= rule !== addressRule && brake.closedUntil !== null && brake.closedUntil > now;
    }
    const kinds = isClosed ? (['sign-in-failed', 'locked'] as const) : (['sign-in-failed'] as const);
    await events.recordFor(failure.username, kinds, now, { agent, network });
  }
}
