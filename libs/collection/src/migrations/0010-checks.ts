import type { Migration, Queries } from '@xiangtong/infrastructure';

const appendOnly = ['revision_check', 'review_rule'];

/**
 * The doubts that a submitted revision raised, for its reviewer; the counties that accept without review what raised
 * none.
 */
export class Checks1700000000010 implements Migration {
  readonly name = 'Checks1700000000010';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table revision_check (
        revision_id bigint primary key references revision,
        checks json not null
      );
      -- The newest row of a county counts.
      create table review_rule (
        id bigint generated always as identity primary key,
        county text not null check (county ~ '^[0-9]{6}$'),
        accept_without_review boolean not null,
        set_by text not null,
        set_at timestamptz(3) not null
      );
      create index review_rule_county on review_rule (county, id desc);
      create index submission_waiting on submission (unit_id, month) where status = 'submitted';
      -- Services keep the rules with the catalogue and read them again when its version rises.
      create trigger review_rule_changed after insert on review_rule
        for each statement execute function bump_reference_version();
      grant select, insert on ${appendOnly.join(', ')} to xiangtong_service;
    `);
    for (const table of appendOnly) {
      await runner.query(`
        create trigger ${table}_immutable before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop index submission_waiting; drop table review_rule, revision_check');
  }
}
