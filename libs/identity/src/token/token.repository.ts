import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Account } from '../account/account';
import { accountColumns, toAccount, type AccountRow } from '../account/account.repository';
import type { ApiToken } from './api-token';
import { ApiTokenEntity } from './api-token.entity';

export interface NewApiToken extends Omit<ApiToken, 'id' | 'lastUsedAt'> {
  readonly accountId: string;
  readonly tokenHash: Buffer;
}

export interface TokenWithAccount extends ApiToken {
  readonly account: Account;
}

/** Null: all that the owner has. */
interface OwnLimits {
  readonly tokenDivisions: string[] | null;
  readonly tokenUnits: number[] | null;
}

type TokenRow = Omit<ApiToken, 'unitIds'> & Pick<ApiTokenEntity, 'units'>;

const toApiToken = (row: TokenRow): ApiToken => ({
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
    const [row] = await this.manager.query<(ApiToken & AccountRow & OwnLimits)[]>(
      `select token.id, token.name, token.grants, token.divisions as "tokenDivisions", token.units as "tokenUnits",
         token.created_at as "createdAt", token.expires_at as "expiresAt", token.last_used_at as "lastUsedAt",
         ${accountColumns}
       from api_token token join account on account.id = token.account_id where token.token_hash = $1`,
      [tokenHash],
    );
    if (!row) return null;
    const { tokenDivisions: divisions, tokenUnits: units } = row;
    return { ...toApiToken({ ...row, divisions, units }), account: toAccount(row) };
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
