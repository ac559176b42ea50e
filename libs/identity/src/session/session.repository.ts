import { LessThanOrEqual, Not, type EntityManager } from 'typeorm';
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
  constructor(private readonly manager: EntityManager) {}

  async open(session: NewSession): Promise<void> {
    await this.manager.insert(SessionEntity, { ...session, lastUsedAt: session.createdAt });
  }

  /** Every request asks for it: one statement, without the entities. */
  async withTokenHash(tokenHash: Buffer): Promise<SessionWithAccount | null> {
    const [row] = await this.manager.query<(Omit<SessionWithAccount, 'account'> & AccountRow)[]>(
      `select session.id, session.created_at as "createdAt", session.last_used_at as "lastUsedAt",
         session.expires_at as "expiresAt", session.agent, session.network,
         session.is_of_provider as "isOfProvider", session.proved_at as "provedAt",
         ${hasSecondFactor('account.id')} as "hasSecondFactor", ${accountColumns}
       from session join account on account.id = session.account_id where session.token_hash = $1`,
      [tokenHash],
    );
    if (!row) return null;
    const { provedAt, hasSecondFactor: isSet } = row;
    return { ...toSession(row), provedAt, hasSecondFactor: isSet, account: toAccount(row) };
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

  async removeExpired(accountId: string, now: Date): Promise<void> {
    await this.manager.delete(SessionEntity, { accountId, expiresAt: LessThanOrEqual(now) });
  }
}
