import type { Migration, Queries } from '@xiangtong/infrastructure';

/** A rotation of the household keys stands in the audit trail. */
export class RotationEvents1700000000131 implements Migration {
  readonly name = 'RotationEvents1700000000131';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household_event drop constraint household_event_action_check,
        add constraint household_event_action_check
          check (action in ('looked', 'exported', 'erased', 'ledger-taken', 'attempted', 'keys-rotated'));
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household_event disable trigger household_event_immutable;
      delete from household_event where action = 'keys-rotated';
      alter table household_event enable trigger household_event_immutable;
      alter table household_event drop constraint household_event_action_check,
        add constraint household_event_action_check
          check (action in ('looked', 'exported', 'erased', 'ledger-taken', 'attempted'));
    `);
  }
}
