import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What officers note at figures, for their office. */
export class FigureNotes1700000000129 implements Migration {
  readonly name = 'FigureNotes1700000000129';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table figure_note (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        -- Of the figure, whatever the ledger position.
        figure text not null check (length(figure) between 1 and 2048),
        text text not null check (length(text) between 2 and 200),
        written_at timestamptz(3) not null
      );
      create index figure_note_account on figure_note (account_id);
      grant select, insert, delete on figure_note to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table figure_note');
  }
}
