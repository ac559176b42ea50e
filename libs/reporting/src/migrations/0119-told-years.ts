import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Tables of years that are told to those who may not see single units, as they were first told. */
export class ToldYears1700000000119 implements Migration {
  readonly name = 'ToldYears1700000000119';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table told_year (
        place text not null check (place ~ '^[0-9]{6}$'),
        year integer not null,
        as_of bigint not null,
        cells json not null,
        told_at timestamptz(3) not null,
        primary key (place, year)
      );
      grant select, insert on told_year to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table told_year');
  }
}
