import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Actions on reports that leave no run: scheduling one, ending the schedule, exporting data. */
export class ReportEvents1700000000019 implements Migration {
  readonly name = 'ReportEvents1700000000019';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table report_event (
        id bigint generated always as identity primary key,
        action text not null check (action in ('scheduled', 'schedule-ended', 'lines-taken', 'evidence-taken')),
        -- None of lines and evidence.
        report text,
        parameters jsonb not null,
        actor text not null,
        at timestamptz(3) not null
      );
      create index report_event_at on report_event (at, id);
      create trigger report_event_immutable before update or delete or truncate on report_event
        for each statement execute function refuse_change();
      grant select, insert on report_event to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table report_event');
  }
}
