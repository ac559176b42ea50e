import type { Queries } from '../database';
import type { Migration } from '../schema-part';

/** What has happened and is to be told, written in the transaction in which it happens. */
export class Outbox1700000000093 implements Migration {
  readonly name = 'Outbox1700000000093';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table outbox_event (
        id bigint generated always as identity primary key,
        kind text not null,
        details jsonb not null,
        subject text not null,
        at timestamptz(3) not null,
        -- Later than at where there is an embargo.
        due_at timestamptz(3) not null,
        -- When its deliveries were written.
        planned_at timestamptz(3)
      );
      create index outbox_event_waiting on outbox_event (id) where planned_at is null;
      create index outbox_event_planned on outbox_event (planned_at) where planned_at is not null;
      grant select, insert, update, delete on outbox_event to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table outbox_event');
  }
}
