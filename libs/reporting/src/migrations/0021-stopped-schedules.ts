import type { Migration, Queries } from '@xiangtong/infrastructure';

/** A monthly report whose owner may no longer have it is not made again, and keeps the reason. */
export class StoppedSchedules1700000000021 implements Migration {
  readonly name = 'StoppedSchedules1700000000021';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table report_schedule
        -- Code of the reason; null while it goes on.
        add column stopped text,
        add column stopped_at timestamptz(3),
        add check ((stopped is null) = (stopped_at is null));
      alter table report_event
        drop constraint report_event_action_check,
        add constraint report_event_action_check
          check (action in ('scheduled', 'schedule-ended', 'schedule-stopped', 'lines-taken', 'evidence-taken'));
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      -- Events are never taken back: those of the newer kind stay as they are.
      alter table report_event
        drop constraint report_event_action_check,
        add constraint report_event_action_check
          check (action in ('scheduled', 'schedule-ended', 'lines-taken', 'evidence-taken')) not valid;
      alter table report_schedule drop column stopped, drop column stopped_at;
    `);
  }
}
