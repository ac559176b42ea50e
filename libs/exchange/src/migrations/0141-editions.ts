import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Sealed editions of lower installations, with their files. */
export class ExchangeEditions1700000000141 implements Migration {
  readonly name = 'ExchangeEditions1700000000141';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table exchange_edition (
        id bigint generated always as identity primary key,
        hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
        place text not null check (place ~ '^[0-9]{12}$'),
        seal text not null check (seal ~ '^[0-9a-f]{64}$'),
        head json not null,
        content bytea not null,
        sent_by text not null,
        received_at timestamptz(3) not null
      );
      create index exchange_edition_newest on exchange_edition (place, seal, id desc);
      create trigger exchange_edition_immutable before update or delete or truncate on exchange_edition
        for each statement execute function refuse_change();
      grant select, insert on exchange_edition to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table exchange_edition');
  }
}
