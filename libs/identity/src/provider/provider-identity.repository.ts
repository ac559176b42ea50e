import { isUniqueViolation, type Queries } from '@xiangtong/infrastructure';

/** Who it is at the provider. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which account a person at a provider has. */
export class ProviderIdentityRepository {
  constructor(private readonly manager: Queries) {}

  async usernameOf({ issuer, subject }: ProviderIdentity): Promise<string | null> {
    const [row] = await this.manager.query<{ username: string }[]>(
      `select account.username from provider_identity own join account on account.id = own.account_id
       where own.issuer = $1 and own.subject = $2`,
      [issuer, subject],
    );
    return row?.username ?? null;
  }

  async ofAccount(accountId: string): Promise<ProviderIdentity | null> {
    const [row] = await this.manager.query<ProviderIdentity[]>(
      'select issuer, subject from provider_identity where account_id = $1',
      [accountId],
    );
    return row ?? null;
  }

  /** False when somebody else has this identity. An account has one at most. */
  async link(accountId: string, { issuer, subject }: ProviderIdentity, at: Date): Promise<boolean> {
    try {
      await this.manager.query(
        `insert into provider_identity (account_id, issuer, subject, linked_at) values ($1, $2, $3, $4)
         on conflict (account_id) do update
         set issuer = excluded.issuer, subject = excluded.subject, linked_at = excluded.linked_at`,
        [accountId, issuer, subject, at],
      );
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async unlink(accountId: string): Promise<void> {
    await this.manager.query('delete from provider_identity where account_id = $1', [accountId]);
  }
}
