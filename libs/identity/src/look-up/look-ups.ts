import { DomainError, type Clock } from '@xiangtong/infrastructure';
import { afterFailure, lookUpRule } from '../brake/brake';
import { lookUpSubject } from '../brake/subject';
import type { Principal } from '../principal/principal';
import type { Store, Transactions } from '../store';

type Asker = Pick<Principal, 'accountId' | 'username'>;

/** A brake on guessing who is in a register: requests for entries that the caller may not see are counted and kept. */
export class LookUps {
  constructor(
    private readonly store: Pick<Store, 'brakes'>,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Throws IMPACT.TOO_MANY_UNKNOWN with the seconds to wait; a token and its owner share the limit. */
  async requireOpen({ accountId }: Asker): Promise<void> {
    const now = this.clock.now();
    const until = await this.store.brakes.closedUntil([lookUpSubject(accountId)], now);
    if (!until) return;
    const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
    throw new DomainError('IMPACT.TOO_MANY_UNKNOWN', { seconds });
  }

  async foundUnknown({ accountId, username }: Asker, count: number): Promise<void> {
    const at = this.clock.now();
    await this.transactions(async ({ brakes, events }) => {
      await brakes.change(lookUpSubject(accountId), (before) => afterFailure(before, lookUpRule, at, count));
      const event = { kind: 'households-unknown' as const, actor: username, details: { count } };
      await events.record({ accountId, at, ...event });
    });
  }
}
