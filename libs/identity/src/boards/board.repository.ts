import { isUniqueViolation } from '@xiangtong/infrastructure';
import type { EntityManager } from 'typeorm';
import { sharesToday, type Sharing } from '../sharing';
import type { Board, BoardContent, BoardTile } from './board';
import { BoardEntity } from './board.entity';

interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly sharing: Sharing;
  readonly tiles: readonly BoardTile[];
  readonly changed_at: Date;
  readonly account_id: string;
  readonly display_name: string;
  readonly divisions: readonly string[];
}

const toBoard = (row: BoardRow): Board => ({
  id: row.id,
  name: row.name,
  sharing: row.sharing,
  tiles: row.tiles,
  changedAt: row.changed_at,
  owner: { accountId: row.account_id, displayName: row.display_name, divisions: row.divisions },
});

/** A board with the time of its last change. */
export interface ChangedBoard extends BoardContent {
  readonly changedAt: Date;
}

const toColumns = ({ name, sharing, tiles, changedAt }: ChangedBoard) => ({
  name,
  sharing,
  tiles: tiles.map(({ view, width }) => ({ view, width })),
  changedAt,
});

const unlessTaken = async <Result>(work: () => Promise<Result>): Promise<Result | 'taken'> => {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
};

export class BoardRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The own boards, and those that people shared who still work here; by name. One alone when an id is given. */
  async ownAndShared(accountId: string, id: string | null = null): Promise<Board[]> {
    const rows = await this.manager.query<BoardRow[]>(
      `select b.id, b.name, b.sharing, b.tiles, b.changed_at, b.account_id, a.display_name, a.divisions
       from board b join account a on a.id = b.account_id
       where ($2::uuid is null or b.id = $2)
         and (b.account_id = $1
           or b.sharing <> 'own' and ${sharesToday})
       order by b.name, b.id`,
      [accountId, id],
    );
    return rows.map(toBoard);
  }

  count(accountId: string): Promise<number> {
    return this.manager.countBy(BoardEntity, { accountId });
  }

  /** The id of the new board; `taken` when its owner has one of this name. */
  add(accountId: string, board: ChangedBoard): Promise<string> {
    return unlessTaken(async () => {
      const { identifiers } = await this.manager.insert(BoardEntity, { accountId, ...toColumns(board) });
      return String(identifiers[0]!['id']);
    });
  }

  /** False when the account has no such board. */
  replace(accountId: string, id: string, board: ChangedBoard): Promise<boolean | 'taken'> {
    return unlessTaken(
      async () =>
        (await this.manager.update(BoardEntity, { accountId, id }, toColumns(board))).affected === 1,
    );
  }

  /** False when the account has no such board. */
  async remove(accountId: string, id: string): Promise<boolean> {
    return (await this.manager.delete(BoardEntity, { accountId, id })).affected === 1;
  }
}
