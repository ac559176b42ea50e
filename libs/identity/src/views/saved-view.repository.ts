import type { EntityManager } from 'typeorm';
import type { SavedView } from './saved-view';
import { SavedViewEntity } from './saved-view.entity';

export interface NewSavedView extends Omit<SavedView, 'id'> {
  readonly accountId: string;
}

export class SavedViewRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The id of the new view; null when its owner has one of this name. */
  async add({ accountId, name, query, createdAt }: NewSavedView): Promise<string | null> {
    const rows = await this.manager.query<{ id: string }[]>(
      `insert into saved_view (account_id, name, query, created_at) values ($1, $2, $3, $4)
       on conflict (account_id, name) do nothing returning id`,
      [accountId, name, query, createdAt],
    );
    return rows[0]?.id ?? null;
  }

  /** Newest first. */
  async ofAccount(accountId: string): Promise<SavedView[]> {
    const rows = await this.manager.find(SavedViewEntity, {
      where: { accountId },
      order: { createdAt: 'DESC', name: 'ASC' },
    });
    return rows.map(({ id, name, query, createdAt }) => ({ id, name, query, createdAt }));
  }

  /** False when the account has no such view. */
  async remove(accountId: string, id: string): Promise<boolean> {
    return (await this.manager.delete(SavedViewEntity, { accountId, id })).affected === 1;
  }
}
