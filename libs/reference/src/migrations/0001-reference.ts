import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Divisions, catalogue and register, and the counter that shows read models that one of them changed. */
export class Reference1700000000001 implements Migration {
  readonly name = 'Reference1700000000001';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table division (
        code text primary key check (code ~ '^[0-9]{12}$'),
        name text not null check (name <> ''),
        name_en text
      );
      create table category (
        id smallint generated always as identity primary key,
        code text not null unique,
        name_zh text not null,
        name_en text not null,
        flow text not null check (flow in ('up', 'down'))
      );
      create table measure (
        code text primary key,
        name_zh text not null,
        name_en text not null,
        kind text not null,
        factor numeric(12,6) check (factor > 0),
        aliases text[] not null default '{}'
      );
      create table product (
        id integer generated always as identity primary key,
        code text not null unique,
        name_zh text not null,
        name_en text not null,
        category_id smallint not null references category,
        base_unit text not null references measure,
        aliases text[] not null default '{}'
      );
      create table product_measure (
        product_id integer not null references product,
        measure text not null references measure,
        factor numeric(12,6) not null check (factor > 0),
        primary key (product_id, measure)
      );
      create table platform (
        id smallint generated always as identity primary key,
        code text not null unique,
        name_zh text not null,
        name_en text not null,
        aliases text[] not null default '{}'
      );
      create table poverty_line (
        year smallint not null,
        area text not null,
        yuan_per_person integer not null check (yuan_per_person > 0),
        weak_source boolean not null,
        source text not null,
        primary key (year, area)
      );
      create table reporting_unit (
        id integer generated always as identity primary key,
        code text not null unique check (code ~ '^[0-9A-Z-]{1,32}$'),
        name text not null check (name <> ''),
        name_en text,
        kind text not null check (kind in ('village', 'park')),
        division text not null references division,
        valid_from integer not null check (valid_from between 200001 and 209912),
        valid_to integer check (valid_to >= valid_from),
        organising_model text,
        check (kind <> 'village' or right(division, 3) <> '000')
      );
      create index reporting_unit_division on reporting_unit (division text_pattern_ops);
      create table unit_successor (
        unit_id integer not null references reporting_unit,
        successor_id integer not null references reporting_unit,
        weight numeric(9,8) not null check (weight > 0 and weight <= 1),
        primary key (unit_id, successor_id),
        check (unit_id <> successor_id)
      );
      create table reference_version (single boolean primary key default true check (single), version bigint not null,
        seed_checksum text, data_label jsonb);
      insert into reference_version (version) values (1);
      create function bump_reference_version() returns trigger language plpgsql as $$
      begin
        update reference_version set version = version + 1;
        return null;
      end $$;
    `);
    for (const table of ['division', 'category', 'product', 'platform', 'reporting_unit', 'unit_successor']) {
      await runner.query(`
        create trigger ${table}_changed after insert or update or delete or truncate on ${table}
        for each statement execute function bump_reference_version()`);
    }
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table unit_successor, reporting_unit, poverty_line, platform, product_measure, product, measure,
        category, division, reference_version;
      drop function bump_reference_version();
    `);
  }
}
