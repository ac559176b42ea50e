import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts are written, read back and deleted, never searched: stored unchanged and not compressed. */
export class DraftText1700000000013 implements MigrationInterface {
  readonly name = 'DraftText1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table submission alter column draft type json using draft::json, alter column draft set storage external',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table submission alter column draft type jsonb using draft::jsonb, alter column draft set storage extended',
    );
  }
}
