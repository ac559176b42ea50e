import type { Migration, Queries } from '@xiangtong/infrastructure';

/** A moved deadline changes which reports came in time: every copy of the reference data is read again. */
export class MovedDeadlines1700000000020 implements Migration {
  readonly name = 'MovedDeadlines1700000000020';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create trigger period_event_moved after insert on period_event
        for each row when (new.action = 'move-deadline') execute function bump_reference_version()`);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop trigger period_event_moved on period_event');
  }
}
