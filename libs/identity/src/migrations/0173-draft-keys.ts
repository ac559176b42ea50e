import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Browsers encrypt drafts that were not sent yet with a key of their person. */
export class DraftKeys1700000000173 implements Migration {
  readonly name = 'DraftKeys1700000000173';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table draft_key (
        account_id uuid primary key references account on delete cascade,
        id uuid not null default gen_random_uuid() unique,
        key bytea not null check (length(key) = 32),
        created_at timestamptz(3) not null
      );
      -- Never changed: drafts on a device would become unreadable.
      grant select, insert on draft_key to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table draft_key');
  }
}
