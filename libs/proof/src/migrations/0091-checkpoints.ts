import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Signed checkpoints of the ledger, and the public keys that they are signed with. */
export class Checkpoints1700000000091 implements Migration {
  readonly name = 'Checkpoints1700000000091';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table checkpoint_key (
        id integer generated always as identity primary key,
        origin text not null,
        public_key bytea not null unique check (length(public_key) = 32),
        -- Signed by the key before; none of the first, and of one after a loss.
        statement text,
        made_by text not null,
        made_at timestamptz(3) not null
      );

      create table checkpoint (
        id bigint generated always as identity primary key,
        size bigint not null check (size >= 0),
        note text not null,
        -- The digests behind the line of records.
        records jsonb not null,
        -- So many had come out by then.
        editions integer not null,
        made_at timestamptz(3) not null
      );
      create index checkpoint_size on checkpoint (size, id);

      create trigger checkpoint_key_immutable before update or delete or truncate on checkpoint_key
        for each statement execute function refuse_change();
      create trigger checkpoint_immutable before update or delete or truncate on checkpoint
        for each statement execute function refuse_change();
      grant select, insert on checkpoint_key, checkpoint to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table checkpoint, checkpoint_key');
  }
}
