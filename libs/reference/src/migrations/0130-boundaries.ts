import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Boundaries of divisions from an approved map, and which maps there were. */
export class Boundaries1700000000130 implements Migration {
  readonly name = 'Boundaries1700000000130';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table boundary_map (
        id bigint generated always as identity primary key,
        -- The number under which the map was approved.
        approval text not null check (length(approval) between 8 and 32),
        -- Digits of the smallest division that contains all of it.
        scope text not null check (scope ~ '^[0-9]{0,12}$'),
        boundaries integer not null check (boundaries > 0),
        file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
        imported_by text not null,
        imported_at timestamptz(3) not null
      );
      create trigger boundary_map_immutable before update or delete or truncate on boundary_map
        for each statement execute function refuse_change();
      -- Of the map that is in force.
      create table division_boundary (
        code text primary key references division,
        map_id bigint not null references boundary_map,
        -- Polygons of rings of longitude and latitude, as fine as a page shows them.
        polygons jsonb not null
      );
      grant select, insert on boundary_map to xiangtong_service;
      grant select, insert, delete on division_boundary to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table division_boundary; drop table boundary_map');
  }
}
