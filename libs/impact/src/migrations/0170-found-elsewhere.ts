import type { Migration, Queries } from '@xiangtong/infrastructure';

/** An import that names households registered elsewhere stands in the audit trail of the places where they are. */
export class FoundElsewhere1700000000170 implements Migration {
  readonly name = 'FoundElsewhere1700000000170';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household_event drop constraint household_event_action_check,
        add constraint household_event_action_check check (action in
          ('looked', 'exported', 'erased', 'ledger-taken', 'attempted', 'keys-rotated', 'found-elsewhere'));
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household_event disable trigger household_event_immutable;
      delete from household_event where action = 'found-elsewhere';
      alter table household_event enable trigger household_event_immutable;
      alter table household_event drop constraint household_event_action_check,
        add constraint household_event_action_check
          check (action in ('looked', 'exported', 'erased', 'ledger-taken', 'attempted', 'keys-rotated'));
    `);
  }
}
