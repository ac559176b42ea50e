import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What this installation has published, and what lower ones have published to it. */
export class Exchange1700000000135 implements Migration {
  readonly name = 'Exchange1700000000135';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table exchange_sent (
        id bigint generated always as identity primary key,
        place text not null,
        detail text not null,
        period text not null,
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        figures_hash text not null,
        previous text,
        content bytea not null,
        made_by text not null,
        made_at timestamptz(3) not null
      );
      create index exchange_sent_newest on exchange_sent (place, detail, period, id desc);
      -- The newest row of a place counts.
      create table exchange_trust (
        id bigint generated always as identity primary key,
        place text not null check (place ~ '^[0-9]{12}$'),
        origin text not null,
        public_key bytea not null check (length(public_key) = 32),
        trusted_by text not null,
        trusted_at timestamptz(3) not null
      );
      create table exchange_part (
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        sent_by text not null,
        start bigint not null,
        content bytea not null,
        at timestamptz(3) not null,
        primary key (hash, sent_by, start)
      );
      create table exchange_publication (
        id bigint generated always as identity primary key,
        hash text not null unique,
        place text not null check (place ~ '^[0-9]{12}$'),
        origin text not null,
        detail text not null,
        period text not null,
        first_month integer not null,
        last_month integer not null,
        as_of bigint not null,
        content bytea not null,
        outcome jsonb not null,
        sent_by text not null,
        taken_at timestamptz(3) not null
      );
      create index exchange_publication_newest on exchange_publication (place, origin, last_month, id desc);
      create trigger exchange_sent_immutable before update or delete or truncate on exchange_sent
        for each statement execute function refuse_change();
      create trigger exchange_trust_immutable before update or delete or truncate on exchange_trust
        for each statement execute function refuse_change();
      create trigger exchange_publication_immutable before update or delete or truncate on exchange_publication
        for each statement execute function refuse_change();
      grant select, insert on exchange_sent, exchange_trust, exchange_publication to xiangtong_service;
      grant select, insert, delete on exchange_part to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table exchange_publication, exchange_part, exchange_trust, exchange_sent');
  }
}
