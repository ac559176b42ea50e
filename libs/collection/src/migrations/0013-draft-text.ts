import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Drafts are written, read back and deleted, never searched: stored unchanged and not compressed. */
export class DraftText1700000000013 implements Migration {
  readonly name = 'DraftText1700000000013';

  async up(runner: Queries): Promise<void> {
    await runner.query(
      'alter table submission alter column draft type json using draft::json, alter column draft set storage external',
    );
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(
      'alter table submission alter column draft type jsonb using draft::jsonb, alter column draft set storage extended',
    );
  }
}
