import type { Queries } from '../database';
import type { Migration } from '../schema-part';

const appendOnly = ['revision', 'revision_line', 'ledger_entry', 'submission_event'];
const writable = [
  'division',
  'category',
  'measure',
  'product',
  'product_measure',
  'platform',
  'poverty_line',
  'reporting_unit',
  'unit_successor',
  'account',
  'session',
  'failed_login',
  'submission',
  'store_month',
  'idempotency_key',
  'household',
  'household_income',
  'benefit',
  'report_run',
];

/**
 * The role under which the service works. It owns nothing, so it can neither disable a trigger nor change a table,
 * and it has no right to update or delete what is append-only.
 */
export class ServiceRole1700000000007 implements Migration {
  readonly name = 'ServiceRole1700000000007';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'xiangtong_service') then
          create role xiangtong_service nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant xiangtong_service to current_user;
      grant usage on schema public to xiangtong_service;
      grant select, update on reference_version to xiangtong_service;
      grant select, insert on ${appendOnly.join(', ')} to xiangtong_service;
      grant select, insert, update, delete on ${writable.join(', ')} to xiangtong_service;
    `);
  }

  /** The role itself stays: other databases of the cluster may use it. */
  async down(runner: Queries): Promise<void> {
    await runner.query('revoke all on all tables in schema public from xiangtong_service');
  }
}
