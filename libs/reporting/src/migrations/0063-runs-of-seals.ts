import type { Migration, Queries } from '@xiangtong/infrastructure';

/** The run that keeps the files of an edition is found by its seal. */
export class RunsOfSeals1700000000063 implements Migration {
  readonly name = 'RunsOfSeals1700000000063';

  async up(runner: Queries): Promise<void> {
    await runner.query(
      'create index report_run_sealed on report_run (seal, requested_at) where seal is not null',
    );
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop index report_run_sealed');
  }
}
