import type { Migration, Queries } from '@xiangtong/infrastructure';

/** What was tried for households that no benefit reaches: on which day, what, and with what result. */
export class HouseholdAttempts1700000000065 implements Migration {
  readonly name = 'HouseholdAttempts1700000000065';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household_event drop constraint household_event_action_check,
        add constraint household_event_action_check
          check (action in ('looked', 'exported', 'erased', 'ledger-taken', 'attempted')),
        -- Of an attempt; its purpose says what was done.
        add column day date,
        add column result text check (result in ('agreed', 'declined', 'unable', 'away', 'open')),
        add constraint household_event_attempt check
          (case action when 'attempted' then day is not null and result is not null and household_id is not null
             else day is null and result is null end);
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table household_event drop constraint household_event_attempt, drop column day, drop column result;
      alter table household_event disable trigger household_event_immutable;
      delete from household_event where action = 'attempted';
      alter table household_event enable trigger household_event_immutable;
      alter table household_event drop constraint household_event_action_check,
        add constraint household_event_action_check
          check (action in ('looked', 'exported', 'erased', 'ledger-taken'));
    `);
  }
}
