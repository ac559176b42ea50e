import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Boards: saved views arranged under a name, which may be shared. */
export class Boards1700000000125 implements Migration {
  readonly name = 'Boards1700000000125';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table board (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        name text not null check (length(name) between 1 and 60),
        sharing text not null check (sharing in ('own', 'office', 'area')),
        -- Views in their order, with their widths. A view may be gone: its tile says so until it is taken off.
        tiles jsonb not null check (jsonb_typeof(tiles) = 'array' and jsonb_array_length(tiles) <= 20),
        changed_at timestamptz(3) not null,
        unique (account_id, name)
      );
      grant select, insert, update, delete on board to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table board');
  }
}
