import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * Public editions that were made for somebody without the right `confidential` are released to them, published or not:
 * later editions reckon with their cells.
 */
export class ReleasedRuns1700000000172 implements Migration {
  readonly name = 'ReleasedRuns1700000000172';

  async up(runner: Queries): Promise<void> {
    await runner.query(`alter table report_run add column is_released boolean not null default false`);
    await runner.query(`
      update report_run set is_released = true
      where status = 'done' and cells is not null and (
        (jsonb_typeof(requested_as -> 'grants') = 'array' and not requested_as -> 'grants' ? 'confidential')
        or exists (select from account where username = requested_by and not 'confidential' = any (roles))
      )
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('alter table report_run drop column is_released');
  }
}
