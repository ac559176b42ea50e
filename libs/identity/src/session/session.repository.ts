import { queryPrepared, type ArrivalPosition } from '@xiangtong/infrastructure';
import { catalogueVersion } from '@xiangtong/reference';
import { LessThan, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Account } from '../account/account';
import { accountColumns, hasSecondFactor, toAccount, type AccountRow } from '../account/account.repository';
import { SessionEntity } from './session.entity';

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly agent: string;
  readonly network: string | null;
  readonly isOfProvider: boolean;
  readonly provedAt: Date | null;
}

/** A session as its holder sees it. */
export interface Session {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly agent: string;
  readonly network: string | null;
  readonly isOfProvider: boolean;
}

/** A session with the account behind it, as one query finds them. */
export interface SessionWithAccount extends Session {
  readonly provedAt: Date | null;
  readonly hasSecondFactor: boolean;
  readonly account: Account;
  /** State of the register of units. */
  readonly catalogueVersion: number;
  /** What was committed at that moment; null where nobody asks for it. */
  readonly arrival: ArrivalPosition | null;
}

const toSession = (row: Session): Session => ({
  id: row.id,
  createdAt: row.createdAt,
  lastUsedAt: row.lastUsedAt,
  expiresAt: row.expiresAt,
  agent: row.agent,
  network: row.network,
  isOfProvider: row.isOfProvider,
});

export class SessionRepository {
  /** `arrivalPosition` is the SQL of an `ArrivalPosition`, read with each session that a request presents. */
  constructor(
    private readonly manager: EntityManager,
    private readonly arrivalPosition: string | null = null,
  ) {}

  async open(session: NewSession): Promise<void> {
    await this.manager.insert(SessionEntity, { ...session, lastUsedAt: session.createdAt });
  }

  /**
   * Every request asks for it: one prepared statement, without the entities, that brings everything the request needs to
   * know of its moment.
   */
  async withTokenHash(tokenHash: Buffer): Promise<SessionWithAccount | null> {
    const name = this.arrivalPosition ? 'session-on-arrival' : 'session';
    const text = `select session.id, session.created_at as "createdAt", session.last_used_at as "lastUsedAt",
         session.expires_at as "expiresAt", session.agent, session.network,
         session.is_of_provider as "isOfProvider", session.proved_at as "provedAt",
         ${hasSecondFactor('account.id')} as "hasSecondFactor", ${accountColumns},
         ${catalogueVersion} as "catalogueVersion", ${this.arrivalPosition ?? 'null::json'} as arrival
       from session join account on account.id = session.account_id where session.token_hash = $1`;
    const [row] = await queryPrepared<Omit<SessionWithAccount, 'account'> & AccountRow>(
      this.manager,
      { name, text },
      [tokenHash],
    );
    if (!row) return null;
    const { provedAt, hasSecondFactor: isSet, catalogueVersion: version, arrival } = row;
    const account = toAccount(row);
    return {
      ...toSession(row),
      provedAt,
      hasSecondFactor: isSet,
      account,
      catalogueVersion: version,
      arrival,
    };
  }

  /** Whether the session is still open. Blocks its end until the transaction ends. */
  async isOpen(id: string): Promise<boolean> {
    return (
      (await this.manager.query<unknown[]>('select from session where id = $1 for share', [id])).length === 1
    );
  }

  /** Newest first. */
  async ofAccount(accountId: string): Promise<Session[]> {
    const rows = await this.manager.find(SessionEntity, {
      where: { accountId },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return rows.map(toSession);
  }

  async used(id: string, lastUsedAt: Date): Promise<void> {
    await this.manager.update(SessionEntity, { id }, { lastUsedAt });
  }

  /** It has shown a code of the second factor. */
  async proved(id: string, provedAt: Date): Promise<void> {
    await this.manager.update(SessionEntity, { id }, { provedAt });
  }

  async close(tokenHash: Buffer): Promise<void> {
    await this.manager.delete(SessionEntity, { tokenHash });
  }

  /** Whether the account had such a session. */
  async closeOne(accountId: string, id: string): Promise<boolean> {
    return (await this.manager.delete(SessionEntity, { accountId, id })).affected === 1;
  }

  /** All sessions of the account, or all except one; returns their number. */
  async closeAll(accountId: string, exceptId?: string): Promise<number> {
    const except = exceptId === undefined ? {} : { id: Not(exceptId) };
    return (await this.manager.delete(SessionEntity, { accountId, ...except })).affected ?? 0;
  }

  /** Ends sessions that the provider has opened, until a moment. */
  async closeOfProvider(accountId: string, until: Date): Promise<void> {
    await this.manager.delete(SessionEntity, {
      accountId,
      isOfProvider: true,
      // Tokens of a provider tell seconds alone.
      createdAt: LessThan(new Date(until.getTime() + 1_000)),
    });
  }

  async removeExpired(accountId: string, now: Date): Promise<void> {
    await this.manager.delete(SessionEntity, { accountId, expiresAt: LessThanOrEqual(now) });
  }
}
