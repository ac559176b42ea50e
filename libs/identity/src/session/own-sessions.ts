import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { AccountEvent } from '../event/account-event';
import type { SessionLimits } from './sign-in-rules';
import type { Principal } from '../principal/principal';
import type { Store, Transactions } from '../store';
import { endOf, idleUntil } from './session-end';
import type { Session } from './session.repository';

const SIGN_INS_SHOWN = 20;

/** A session with the moment at which it ends if nobody uses it. */
export interface OwnSession extends Session {
  readonly idleAt: Date;
}

/** The holder of an account lists and ends their own sessions. The principal comes with one of them. */
export class OwnSessions {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
  ) {}

  /** The open ones, newest first. */
  async list({ accountId }: Principal): Promise<OwnSession[]> {
    const now = this.clock.now();
    return (await this.store.sessions.ofAccount(accountId))
      .filter((session) => endOf(session, this.limits, now) === null)
      .map((session) => ({ ...session, idleAt: idleUntil(session, this.limits) }));
  }

  /** The latest attempts to sign in, those that failed too, newest first. */
  signIns({ accountId }: Principal): Promise<AccountEvent[]> {
    return this.store.events.signIns(accountId, SIGN_INS_SHOWN);
  }

  /** Throws AUTH.SESSION_UNKNOWN, also for the session of another person. */
  async close(principal: Principal, id: string): Promise<void> {
    const closed = await this.closing(principal, async ({ sessions }) =>
      Number(await sessions.closeOne(principal.accountId, id)),
    );
    if (closed === 0) throw new DomainError('AUTH.SESSION_UNKNOWN', { id });
  }

  /** Every other session; the current one stays open. */
  async closeOthers(principal: Principal): Promise<void> {
    await this.closing(principal, ({ sessions }) =>
      sessions.closeAll(principal.accountId, principal.credential.id),
    );
  }

  private closing(principal: Principal, work: (store: Store) => Promise<number>): Promise<number> {
    return this.transactions(async (store) => {
      const count = await work(store);
      if (count > 0) {
        await store.events.record({
          accountId: principal.accountId,
          kind: 'sessions-closed',
          actor: principal.username,
          at: this.clock.now(),
          details: { sessions: count },
        });
      }
      return count;
    });
  }
}
