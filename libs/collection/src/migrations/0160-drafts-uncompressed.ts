import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * A draft is gone as soon as it is submitted: to compress it takes PostgreSQL four times as long as to store it as it
 * is. Drafts that are there already stay as they are, and are read as before.
 */
export class DraftsUncompressed1700000000160 implements Migration {
  readonly name = 'DraftsUncompressed1700000000160';

  async up(runner: Queries): Promise<void> {
    await runner.query('alter table submission alter column draft set storage external');
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table submission alter column draft set storage extended');
  }
}
