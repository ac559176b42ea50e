import type { EntityManager } from 'typeorm';
import { sharesToday, type Sharing } from '../sharing';
import type { SavedView, SavedViewContent } from './saved-view';
import { SavedViewEntity } from './saved-view.entity';

export interface NewSavedView extends SavedViewContent {
  readonly accountId: string;
  readonly createdAt: Date;
}

interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly sharing: Sharing;
  readonly created_at: Date;
  readonly account_id: string;
  readonly display_name: string;
  readonly divisions: readonly string[];
}

const toView = (row: ViewRow): SavedView => ({
  id: row.id,
  name: row.name,
  query: row.query,
  sharing: row.sharing,
  createdAt: row.created_at,
  owner: { accountId: row.account_id, displayName: row.display_name, divisions: row.divisions },
});

export class SavedViewRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The id of the new view; null when its owner has one of this name. */
  async add({ accountId, name, query, sharing, createdAt }: NewSavedView): Promise<string | null> {
    const rows = await this.manager.query<{ id: string }[]>(
      `insert into saved_view (account_id, name, query, sharing, created_at) values ($1, $2, $3, $4, $5)
       on conflict (account_id, name) do nothing returning id`,
      [accountId, name, query, sharing, createdAt],
    );
    return rows[0]?.id ?? null;
  }

  /** Newest first. */
  ofAccount(accountId: string): Promise<SavedView[]> {
    return this.where('v.account_id = $1', [accountId]);
  }

  /** The own views, and those that people shared who still work here; newest first. */
  ownAndShared(accountId: string): Promise<SavedView[]> {
    return this.where(`v.account_id = $1 or v.sharing <> 'own' and ${sharesToday}`, [accountId]);
  }

  /** False when the account has no such view. */
  async share(accountId: string, id: string, sharing: Sharing): Promise<boolean> {
    return (await this.manager.update(SavedViewEntity, { accountId, id }, { sharing })).affected === 1;
  }

  /** False when the account has no such view. */
  async remove(accountId: string, id: string): Promise<boolean> {
    return (await this.manager.delete(SavedViewEntity, { accountId, id })).affected === 1;
  }

  private async where(condition: string, parameters: readonly unknown[]): Promise<SavedView[]> {
    const rows = await this.manager.query<ViewRow[]>(
      `select v.id, v.name, v.query, v.sharing, v.created_at, v.account_id, a.display_name, a.divisions
       from saved_view v join account a on a.id = v.account_id
       where ${condition}
       order by v.created_at desc, v.name`,
      [...parameters],
    );
    return rows.map(toView);
  }
}
