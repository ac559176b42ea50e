import type { Queries } from '@xiangtong/infrastructure';

/** What the browsers of a person encrypt their unsent drafts with. */
export interface DraftKey {
  /** Says which key a draft was encrypted with. */
  readonly id: string;
  readonly key: Buffer;
}

export class DraftKeyRepository {
  constructor(private readonly manager: Queries) {}

  async ofAccount(accountId: string): Promise<DraftKey | null> {
    const [row] = await this.manager.query<DraftKey[]>(
      'select id, key from draft_key where account_id = $1',
      [accountId],
    );
    return row ?? null;
  }

  /** One that another request has added meanwhile stays. */
  async add(accountId: string, key: Buffer, at: Date): Promise<void> {
    await this.manager.query(
      `insert into draft_key (account_id, key, created_at) values ($1, $2, $3)
       on conflict (account_id) do nothing`,
      [accountId, key, at],
    );
  }
}
