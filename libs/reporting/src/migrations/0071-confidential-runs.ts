import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What officers and auditors asked for before there was a right `confidential` was asked for with it. */
export class ConfidentialRuns1700000000071 implements Migration {
  readonly name = 'ConfidentialRuns1700000000071';

  async up(runner: Queries): Promise<void> {
    for (const table of ['report_run', 'report_schedule'])
      await runner.query(`
        update ${table} set requested_as = jsonb_set(requested_as, '{grants}', (requested_as -> 'grants') || '["confidential"]')
        where requested_as -> 'grants' ?| array['officer', 'auditor']
      `);
  }

  async down(runner: Queries): Promise<void> {
    for (const table of ['report_run', 'report_schedule'])
      await runner.query(`
        update ${table} set requested_as = jsonb_set(requested_as, '{grants}', (requested_as -> 'grants') - 'confidential')
        where requested_as -> 'grants' ? 'confidential'
      `);
  }
}
