import { LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Account } from '../account/account';
import { toAccount } from '../account/account.repository';
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
  readonly account: Account;
}

const toSession = (row: SessionEntity): Session => ({
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

  async withTokenHash(tokenHash: Buffer): Promise<SessionWithAccount | null> {
    const row = await this.manager
      .createQueryBuilder(SessionEntity, 'session')
      .innerJoinAndSelect('session.account', 'account')
      .where('session.tokenHash = :tokenHash', { tokenHash })
      .getOne();
    return row && { ...toSession(row), provedAt: row.provedAt, account: toAccount(row.account) };
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
