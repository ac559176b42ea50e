import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Account } from '../account/account';
import type { PasswordHasher } from '../password/password-hasher';
import type { Store, Transactions } from '../store';
import { addressRule, afterFailure, nameRule } from './brake';
import type { SignInOrigin } from './sign-in-origin';
import { nameSubject, networkSubject } from './subject';
import { Turns } from './turns';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Proves by a password who somebody is. Unknown name, wrong password and disabled account get the same answer after the
 * same work. Another way of proof (single sign-on) stands beside this class and ends in the same `OpenSession`.
 */
export class PasswordProof {
  private readonly turns = new Turns();

  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /**
   * Attempts for one name, and from one network, take turns: guesses sent at once would otherwise all be admitted before
   * the first failure is counted. Throws AUTH.INVALID_CREDENTIALS or AUTH.THROTTLED with the seconds to wait.
   */
  execute(credentials: Credentials, origin: SignInOrigin): Promise<Account> {
    const username = credentials.username.trim().toLowerCase();
    const attempt = () =>
      this.turns.take(nameSubject(username), () => this.attempt(username, credentials.password, origin));
    return origin.network === null ? attempt() : this.turns.take(networkSubject(origin.network), attempt);
  }

  private async attempt(username: string, password: string, origin: SignInOrigin): Promise<Account> {
    await this.admit(username, origin);
    const account = await this.store.accounts.withUsername(username);
    const matches = await this.hasher.verify(account?.passwordHash ?? null, password);
    if (!account || !matches || account.disabled) {
      await this.failed(username, origin);
      throw new DomainError('AUTH.INVALID_CREDENTIALS');
    }
    await this.store.brakes.release(nameSubject(username));
    return account;
  }

  private async admit(username: string, { network }: SignInOrigin): Promise<void> {
    const now = this.clock.now();
    const subjects = [nameSubject(username), ...(network === null ? [] : [networkSubject(network)])];
    const until = await this.store.brakes.closedUntil(subjects, now);
    if (!until) return;
    throw new DomainError('AUTH.THROTTLED', {
      seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
    });
  }

  private failed(username: string, { agent, network }: SignInOrigin): Promise<void> {
    const now = this.clock.now();
    return this.transactions(async ({ brakes, events }) => {
      await brakes.removeForgotten(now);
      if (network !== null) {
        await brakes.change(networkSubject(network), (before) => afterFailure(before, addressRule, now));
      }
      const brake = await brakes.change(nameSubject(username), (before) =>
        afterFailure(before, nameRule, now),
      );
      const isClosed = brake.closedUntil !== null && brake.closedUntil > now;
      await events.recordFor(username, isClosed ? ['sign-in-failed', 'locked'] : ['sign-in-failed'], now, {
        agent,
        network,
      });
    });
  }
}
