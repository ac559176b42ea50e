import type { Queries } from '../database';
import type { Migration } from '../schema-part';

/** Which kinds somebody wants to be told of, so that what nobody waits for costs nothing where it happens. */
export class OutboxInterest1700000000152 implements Migration {
  readonly name = 'OutboxInterest1700000000152';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table outbox_interest (kind text primary key);
      grant select, insert, delete on outbox_interest to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table outbox_interest');
  }
}
