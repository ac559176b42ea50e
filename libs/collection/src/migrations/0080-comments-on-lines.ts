import type { Migration, Queries } from '@xiangtong/infrastructure';

/** A comment may be about one line, which its names tell from the others; without them it is about the report. */
export class CommentsOnLines1700000000080 implements Migration {
  readonly name = 'CommentsOnLines1700000000080';

  async up(runner: Queries): Promise<void> {
    await runner.query(
      `alter table submission_comment add column line jsonb check (jsonb_typeof(line) = 'object')`,
    );
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table submission_comment drop column line');
  }
}
