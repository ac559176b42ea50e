import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Account } from '../account/account';
import { toAccount } from '../account/account.repository';
import { SessionEntity } from './session.entity';

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A session with the account behind it, as one query finds them. */
export interface SessionWithAccount {
  readonly expiresAt: Date;
  readonly account: Account;
}

export class SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  async open(session: NewSession): Promise<void> {
    await this.manager.insert(SessionEntity, session);
  }

  async withTokenHash(tokenHash: Buffer): Promise<SessionWithAccount | null> {
    const row = await this.manager.findOne(SessionEntity, {
      where: { tokenHash },
      relations: { account: true },
    });
    return row && { expiresAt: row.expiresAt, account: toAccount(row.account) };
  }

  async close(tokenHash: Buffer): Promise<void> {
    await this.manager.delete(SessionEntity, { tokenHash });
  }

  async removeExpired(accountId: string, now: Date): Promise<void> {
    await this.manager.delete(SessionEntity, { accountId, expiresAt: LessThanOrEqual(now) });
  }
}
