import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Mail programs end a kind of mail to somebody without a sign-in. */
export class StopWords1700000000150 implements Migration {
  readonly name = 'StopWords1700000000150';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- It stands in the header of each letter, and opens nothing else.
      alter table notification_contact add column stop_word uuid not null unique default gen_random_uuid();
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table notification_contact drop column stop_word');
  }
}
