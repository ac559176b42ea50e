import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import type { Store } from '../store';
import type { SavedView } from './saved-view';

const MOST_VIEWS = 100;

/** Views that a signed-in person saves under names of their choice. */
export class SavedViews {
  constructor(
    private readonly store: Pick<Store, 'views'>,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  list({ accountId }: Pick<Principal, 'accountId'>): Promise<SavedView[]> {
    return this.store.views.ofAccount(accountId);
  }

  /** Throws VIEW.TOO_MANY or VIEW.NAME_TAKEN. */
  async save({ accountId }: Principal, input: Pick<SavedView, 'name' | 'query'>): Promise<SavedView> {
    if ((await this.store.views.ofAccount(accountId)).length >= MOST_VIEWS) {
      throw new DomainError('VIEW.TOO_MANY', { limit: MOST_VIEWS });
    }
    const view = { ...input, createdAt: this.clock.now() };
    const id = await this.store.views.add({ ...view, accountId });
    if (id === null) throw new DomainError('VIEW.NAME_TAKEN', { name: input.name });
    return { id, ...view };
  }

  /** Throws VIEW.UNKNOWN, also for the view of another person. */
  async remove({ accountId }: Principal, id: string): Promise<void> {
    if (!(await this.store.views.remove(accountId, id))) throw new DomainError('VIEW.UNKNOWN', { id });
  }
}
