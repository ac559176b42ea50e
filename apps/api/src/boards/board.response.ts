import type { Instant } from '@xiangtong/contracts';
import type { Board, BoardTile, BoardWithViews, Principal, Scope, Sharing } from '@xiangtong/identity';
import type { Catalogue } from '@xiangtong/reference';
import { isViewWithin } from '@xiangtong/reporting';

interface AnyBoardResponse {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  readonly sharing: Sharing;
  /** Only its owner changes it. */
  readonly isOwn: boolean;
  readonly ownerName: string;
  readonly changedAt: Instant;
}

export interface BoardSummaryResponse extends AnyBoardResponse {
  /** How many. */
  readonly tiles: number;
}

export interface BoardTileResponse {
  /** @format uuid */
  readonly view: string;
  readonly width: BoardTile['width'];
  /** `deleted`: its owner has deleted the view. `hidden`: the view names a place out of the caller's scope. */
  readonly state: 'shown' | 'deleted' | 'hidden';
  /** Null unless it is shown. */
  readonly name: string | null;
  /** The part after the `?` of the address of the explore page; null unless it is shown. */
  readonly query: string | null;
}

export interface BoardResponse extends AnyBoardResponse {
  readonly tiles: readonly BoardTileResponse[];
}

const toAnyBoardResponse = (board: Board, { accountId }: Principal): AnyBoardResponse => ({
  id: board.id,
  name: board.name,
  sharing: board.sharing,
  isOwn: board.owner.accountId === accountId,
  ownerName: board.owner.displayName,
  changedAt: board.changedAt.toISOString(),
});

export const toBoardSummaryResponse = (board: Board, caller: Principal): BoardSummaryResponse => ({
  ...toAnyBoardResponse(board, caller),
  tiles: board.tiles.length,
});

/** A view is told as far as it names places in the caller's scope alone, as in the list of saved views. */
export const toBoardResponse = (
  { board, views }: BoardWithViews,
  caller: Principal,
  ground: { readonly scope: Scope; readonly catalogue: Catalogue },
): BoardResponse => {
  const toTile = ({ view: id, width }: BoardTile): BoardTileResponse => {
    const view = views.get(id);
    const unseen = { view: id, width, name: null, query: null };
    if (!view) return { ...unseen, state: 'deleted' };
    if (!isViewWithin(view.query, ground.scope, ground.catalogue)) return { ...unseen, state: 'hidden' };
    return { view: id, width, state: 'shown', name: view.name, query: view.query };
  };
  return { ...toAnyBoardResponse(board, caller), tiles: board.tiles.map(toTile) };
};
