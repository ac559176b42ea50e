import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import { mayRead, type Reader, type Sharing } from '../sharing';
import type { Store } from '../store';
import type { SavedView, SavedViewContent } from './saved-view';

const MOST_VIEWS = 100;

/** Views that a signed-in person saves under names of their choice, and may share. */
export class SavedViews {
  constructor(
    private readonly store: Pick<Store, 'views'>,
    private readonly clock: Clock,
  ) {}

  /** The own ones and those that are shared with the reader, newest first. */
  async list(reader: Reader): Promise<SavedView[]> {
    const views = await this.store.views.ownAndShared(reader.accountId);
    return views.filter((view) => mayRead(view, reader));
  }

  /** Throws VIEW.UNKNOWN, also for a view that is not shared with the reader. */
  async get(reader: Reader, id: string): Promise<SavedView> {
    const view = (await this.list(reader)).find((one) => one.id === id);
    if (!view) throw new DomainError('VIEW.UNKNOWN', { id });
    return view;
  }

  /** Throws VIEW.TOO_MANY or VIEW.NAME_TAKEN. */
  async save(principal: Principal, input: SavedViewContent): Promise<SavedView> {
    const { accountId } = principal;
    if ((await this.store.views.ofAccount(accountId)).length >= MOST_VIEWS) {
      throw new DomainError('VIEW.TOO_MANY', { limit: MOST_VIEWS });
    }
    const id = await this.store.views.add({ ...input, accountId, createdAt: this.clock.now() });
    if (id === null) throw new DomainError('VIEW.NAME_TAKEN', { name: input.name });
    return this.get(principal, id);
  }

  /** Throws VIEW.UNKNOWN, also for the view of another person. */
  async share(principal: Principal, id: string, sharing: Sharing): Promise<SavedView> {
    if (!(await this.store.views.share(principal.accountId, id, sharing)))
      throw new DomainError('VIEW.UNKNOWN', { id });
    return this.get(principal, id);
  }

  /** Throws VIEW.UNKNOWN, also for the view of another person. */
  async remove({ accountId }: Principal, id: string): Promise<void> {
    if (!(await this.store.views.remove(accountId, id))) throw new DomainError('VIEW.UNKNOWN', { id });
  }
}
