import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Runs wait, are taken by one process at a time, report their progress, and can be made every month. */
export class ReportRuns1700000000017 implements Migration {
  readonly name = 'ReportRuns1700000000017';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      update report_run set status = 'failed', failure = 'REPORT.RUN_INTERRUPTED',
        finished_at = coalesce(finished_at, requested_at)
      where status = 'running' or failure = 'interrupted';
      alter table report_run
        drop constraint report_run_status_check,
        add constraint report_run_status_check
          check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
        -- The same while it is under way: who asks for what.
        add column request_key text,
        -- What the caller was allowed then; null of runs before this column.
        add column requested_as jsonb,
        add column progress jsonb,
        add column attempts integer not null default 0,
        -- Times the process that made it has ended meanwhile, since it was last asked for.
        add column interruptions integer not null default 0,
        -- Number of the process that makes it; see the locks it holds.
        add column worker integer,
        add column started_at timestamptz(3);
      create unique index report_run_under_way on report_run (request_key) where status in ('queued', 'running');
      create index report_run_unfinished on report_run (requested_at) where status in ('queued', 'running');
      create index report_run_of on report_run (requested_by, requested_at desc, id desc);

      create function announce_report_run() returns trigger language plpgsql as $$
      begin
        perform pg_notify('report_run', new.id::text);
        return null;
      end $$;
      create trigger report_run_announced after insert or update on report_run
        for each row execute function announce_report_run();

      create table report_schedule (
        id uuid primary key,
        report text not null,
        parameters jsonb not null,
        day smallint not null check (day between 1 and 28),
        hour smallint not null check (hour between 0 and 23),
        requested_by text not null,
        requested_as jsonb not null,
        created_at timestamptz(3) not null,
        next_at timestamptz(3) not null,
        last_run uuid references report_run on delete set null
      );
      create index report_schedule_next on report_schedule (next_at);
      create index report_schedule_of on report_schedule (requested_by);
      grant select, insert, update, delete on report_schedule to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table report_schedule;
      drop trigger report_run_announced on report_run;
      drop function announce_report_run();
      update report_run set status = 'failed', failure = 'REPORT.RUN_INTERRUPTED', finished_at = coalesce(finished_at, requested_at)
      where status not in ('done', 'failed');
      alter table report_run
        drop column request_key, drop column requested_as, drop column progress, drop column attempts,
        drop column interruptions, drop column worker, drop column started_at,
        drop constraint report_run_status_check,
        add constraint report_run_status_check check (status in ('running', 'done', 'failed'));
      drop index report_run_of, report_run_unfinished;
    `);
  }
}
