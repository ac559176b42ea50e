import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Who looked at households and why, what was erased, and the answers to doubts about benefits. */
export class HouseholdEvents1700000000061 implements Migration {
  readonly name = 'HouseholdEvents1700000000061';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table household_event (
        id bigint generated always as identity primary key,
        action text not null check (action in ('looked', 'exported', 'erased', 'ledger-taken')),
        -- None for a list.
        household_id bigint references household,
        households integer not null check (households >= 0),
        -- Division, by its first digits, or code of a unit; empty for all of them.
        place text not null,
        purpose text not null,
        actor text not null,
        at timestamptz(3) not null
      );
      create index household_event_at on household_event (at, id);
      create index household_event_household on household_event (household_id) where household_id is not null;
      create trigger household_event_immutable before update or delete or truncate on household_event
        for each statement execute function refuse_change();
      grant select, insert on household_event to xiangtong_service;
      alter table household add column erased_at timestamptz(3);
      create table benefit_doubt_event (
        id bigint generated always as identity primary key,
        action text not null check (action in ('explain', 'accept', 'return')),
        unit_id integer not null references reporting_unit,
        year smallint not null check (year between 2000 and 2099),
        code text not null,
        -- What the doubt rested on: with other numbers it is another doubt.
        evidence jsonb not null,
        text text not null,
        actor text not null,
        at timestamptz(3) not null
      );
      create index benefit_doubt_event_at on benefit_doubt_event (at, id);
      create index benefit_doubt_event_unit on benefit_doubt_event (unit_id, year);
      create trigger benefit_doubt_event_immutable before update or delete or truncate on benefit_doubt_event
        for each statement execute function refuse_change();
      grant select, insert on benefit_doubt_event to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table benefit_doubt_event, household_event;
      alter table household drop column erased_at;
    `);
  }
}
