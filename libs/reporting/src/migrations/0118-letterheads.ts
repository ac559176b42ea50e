import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What bureaus print around their official documents, with its history. */
export class Letterheads1700000000118 implements Migration {
  readonly name = 'Letterheads1700000000118';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- The newest row of a division counts; one without settings takes the letterhead away.
      create table letterhead (
        id bigint generated always as identity primary key,
        division text not null check (division ~ '^[0-9]{6}$'),
        settings jsonb,
        set_by text not null,
        set_at timestamptz(3) not null
      );
      create index letterhead_division on letterhead (division, id desc);
      create trigger letterhead_immutable before update or delete or truncate on letterhead
        for each statement execute function refuse_change();
      grant select, insert on letterhead to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table letterhead');
  }
}
