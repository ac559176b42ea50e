import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What was lacking when a period was closed, and whom an officer has chased for a report. */
export class Closing1700000000085 implements Migration {
  readonly name = 'Closing1700000000085';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- Of a close: units without a report, reports that waited, doubts without a word, and whether it was early.
      alter table period_event add column gaps jsonb check (gaps is null or action = 'close');
      create table period_chase (
        id bigint generated always as identity primary key,
        form text not null,
        month integer not null,
        unit_id integer not null references reporting_unit,
        actor text not null,
        -- As the unit knows who asks: the name of the office at that time.
        actor_name text not null,
        at timestamptz(3) not null
      );
      create index period_chase_period on period_chase (form, month, unit_id, id desc);
      grant select, insert on period_chase to xiangtong_service;
      create trigger period_chase_immutable before update or delete or truncate on period_chase
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table period_chase;
      alter table period_event drop column gaps;
    `);
  }
}
