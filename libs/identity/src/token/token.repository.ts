import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Account } from '../account/account';
import { toAccount } from '../account/account.repository';
import type { ApiToken } from './api-token';
import { ApiTokenEntity } from './api-token.entity';

export interface NewApiToken extends Omit<ApiToken, 'id' | 'lastUsedAt'> {
  readonly accountId: string;
  readonly tokenHash: Buffer;
}

export interface TokenWithAccount extends ApiToken {
  readonly account: Account;
}

const toApiToken = (row: ApiTokenEntity): ApiToken => ({
  id: row.id,
  name: row.name,
  grants: row.grants,
  divisions: row.divisions,
  unitIds: row.units,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
});

const listed = <Item>(items: readonly Item[] | null): Item[] | null => items && [...items];

export class TokenRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Returns the id. */
  async add({ grants, divisions, unitIds, ...token }: NewApiToken): Promise<string> {
    const { identifiers } = await this.manager.insert(ApiTokenEntity, {
      ...token,
      grants: listed(grants),
      divisions: listed(divisions),
      units: listed(unitIds),
    });
    return String(identifiers[0]!['id']);
  }

  async withTokenHash(tokenHash: Buffer): Promise<TokenWithAccount | null> {
    const row = await this.manager
      .createQueryBuilder(ApiTokenEntity, 'token')
      .innerJoinAndSelect('token.account', 'account')
      .where('token.tokenHash = :tokenHash', { tokenHash })
      .getOne();
    return row && { ...toApiToken(row), account: toAccount(row.account) };
  }

  /** Newest first. */
  async ofAccount(accountId: string): Promise<ApiToken[]> {
    const rows = await this.manager.find(ApiTokenEntity, {
      where: { accountId },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return rows.map(toApiToken);
  }

  async used(id: string, lastUsedAt: Date): Promise<void> {
    await this.manager.update(ApiTokenEntity, { id }, { lastUsedAt });
  }

  /** Its name; null when the account has no such token. */
  async remove(accountId: string, id: string): Promise<string | null> {
    const [rows] = await this.manager.query<[{ name: string }[], number]>(
      'delete from api_token where account_id = $1 and id = $2 returning name',
      [accountId, id],
    );
    return rows[0]?.name ?? null;
  }

  /** How many there were. */
  async removeAll(accountId: string): Promise<number> {
    return (await this.manager.delete(ApiTokenEntity, { accountId })).affected ?? 0;
  }

  async removeExpired(accountId: string, now: Date): Promise<void> {
    await this.manager.delete(ApiTokenEntity, { accountId, expiresAt: LessThanOrEqual(now) });
  }
}
