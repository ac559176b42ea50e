import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Trust in lower installations, and what they publish, stand in the audit trail. */
export class InstallationEvents1700000000138 implements Migration {
  readonly name = 'InstallationEvents1700000000138';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table installation_event (
        id bigint generated always as identity primary key,
        action text not null constraint installation_event_action_check
          check (action in ('trust', 'distrust', 'take', 'refuse')),
        place text not null check (place ~ '^[0-9]{2,12}$'),
        about text not null,
        actor text not null,
        at timestamptz(3) not null
      );
      create index installation_event_at on installation_event (at, id);
      create trigger installation_event_immutable before update or delete or truncate on installation_event
        for each statement execute function refuse_change();
      grant select, insert on installation_event to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table installation_event');
  }
}
