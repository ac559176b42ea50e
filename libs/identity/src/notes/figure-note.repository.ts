import type { EntityManager } from 'typeorm';
import { sharesToday, type Reader } from '../sharing';
import type { FigureNote } from './figure-note';

interface NoteRow {
  readonly id: string;
  readonly figure: string;
  readonly text: string;
  readonly written_at: Date;
  readonly account_id: string;
  readonly display_name: string;
  readonly divisions: readonly string[];
}

const toNote = (row: NoteRow): FigureNote => ({
  id: row.id,
  figure: row.figure,
  text: row.text,
  writtenAt: row.written_at,
  sharing: 'office',
  owner: { accountId: row.account_id, displayName: row.display_name, divisions: row.divisions },
});

export class FigureNoteRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The own notes, and those of people of these divisions who still work here; newest first. */
  async ofOffice({ accountId, divisions }: Reader): Promise<FigureNote[]> {
    const rows = await this.manager.query<NoteRow[]>(
      `select n.id, n.figure, n.text, n.written_at, n.account_id, a.display_name, a.divisions
       from figure_note n join account a on a.id = n.account_id
       where n.account_id = $1 or a.divisions @> $2::text[] and a.divisions <@ $2::text[] and ${sharesToday}
       order by n.written_at desc, n.id`,
      [accountId, divisions],
    );
    return rows.map(toNote);
  }

  async count(accountId: string): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'select count(*)::integer as count from figure_note where account_id = $1',
      [accountId],
    );
    return row!.count;
  }

  async add(accountId: string, note: Pick<FigureNote, 'figure' | 'text' | 'writtenAt'>): Promise<string> {
    const rows = await this.manager.query<{ id: string }[]>(
      'insert into figure_note (account_id, figure, text, written_at) values ($1, $2, $3, $4) returning id',
      [accountId, note.figure, note.text, note.writtenAt],
    );
    return rows[0]!.id;
  }

  /** False when the account has no such note. */
  async remove(accountId: string, id: string): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      'with gone as (delete from figure_note where account_id = $1 and id = $2 returning id) select id from gone',
      [accountId, id],
    );
    return rows.length === 1;
  }
}
