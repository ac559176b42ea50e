import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import type { Store } from '../store';
import type { SavedView } from '../views/saved-view';
import { mayRead, type Reader } from '../sharing';
import type { Board, BoardContent, BoardTile } from './board';

const MOST_BOARDS = 20;

/** A board with what is left of the views on it, by their ids. */
export interface BoardWithViews {
  readonly board: Board;
  readonly views: ReadonlyMap<string, SavedView>;
}

/** Saved views that a person arranges on boards and shares. */
export class Boards {
  constructor(
    private readonly store: Pick<Store, 'boards' | 'views'>,
    private readonly clock: Clock,
  ) {}

  /** Those that the caller may read, by name. */
  async list(principal: Principal): Promise<Board[]> {
    const boards = await this.store.boards.ownAndShared(principal.accountId);
    return boards.filter((board) => mayRead(board, principal));
  }

  /** Throws BOARD.UNKNOWN, also for a board that is not shared with the caller. */
  async get(principal: Reader, id: string): Promise<BoardWithViews> {
    const [board] = await this.store.boards.ownAndShared(principal.accountId, id);
    if (!board || !mayRead(board, principal)) throw new DomainError('BOARD.UNKNOWN', { id });
    const views = await this.store.views.ofAccount(board.owner.accountId);
    return { board, views: new Map(views.map((view) => [view.id, view])) };
  }

  /** Gives the id. Throws BOARD.TOO_MANY, BOARD.VIEW_UNKNOWN or BOARD.NAME_TAKEN. */
  async add({ accountId }: Principal, content: BoardContent): Promise<string> {
    if ((await this.store.boards.count(accountId)) >= MOST_BOARDS) {
      throw new DomainError('BOARD.TOO_MANY', { limit: MOST_BOARDS });
    }
    await this.checkViews(accountId, content.tiles, []);
    const id = await this.store.boards.add(accountId, { ...content, changedAt: this.clock.now() });
    if (id === 'taken') throw new DomainError('BOARD.NAME_TAKEN', { name: content.name });
    return id;
  }

  /** Throws BOARD.UNKNOWN, also for the board of another person; BOARD.VIEW_UNKNOWN or BOARD.NAME_TAKEN. */
  async replace(principal: Principal, id: string, content: BoardContent): Promise<void> {
    const { accountId } = principal;
    const { board } = await this.get(principal, id);
    if (board.owner.accountId !== accountId) throw new DomainError('BOARD.UNKNOWN', { id });
    await this.checkViews(accountId, content.tiles, board.tiles);
    const done = await this.store.boards.replace(accountId, id, { ...content, changedAt: this.clock.now() });
    if (done === 'taken') throw new DomainError('BOARD.NAME_TAKEN', { name: content.name });
    if (!done) throw new DomainError('BOARD.UNKNOWN', { id });
  }

  /** Throws BOARD.UNKNOWN, also for the board of another person. */
  async remove({ accountId }: Principal, id: string): Promise<void> {
    if (!(await this.store.boards.remove(accountId, id))) throw new DomainError('BOARD.UNKNOWN', { id });
  }

  /** Own views alone; one that is on the board already may be gone. */
  private async checkViews(
    accountId: string,
    tiles: readonly BoardTile[],
    already: readonly BoardTile[],
  ): Promise<void> {
    const own = await this.store.views.ofAccount(accountId);
    const known = new Set([...own.map(({ id }) => id), ...already.map(({ view }) => view)]);
    const mistakes = tiles.flatMap(({ view }, at) =>
      known.has(view)
        ? []
        : [{ path: `tiles[${at}].view`, code: 'VIEW.UNKNOWN' as const, parameters: { id: view } }],
    );
    if (mistakes.length > 0)
      throw new DomainError('BOARD.VIEW_UNKNOWN', { count: mistakes.length }, mistakes);
  }
}
