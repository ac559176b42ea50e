import type { Migration, Queries } from '@xiangtong/infrastructure';

const kinds = `'second-factor-set', 'second-factor-removed', 'recovery-code-used'`;

/** Adds to the kinds of events whatever they are by now. */
const addKinds = `
  do $$
  declare known text;
  begin
    select pg_get_constraintdef(oid) into known from pg_constraint where conname = 'account_event_kind_check';
    known := substring(known from 'ARRAY\\[(.*)\\]');
    execute 'alter table account_event drop constraint account_event_kind_check, add constraint account_event_kind_check
      check (kind = any (array[' || known || ', ' || $kinds$ ${kinds} $kinds$ || ']))';
  end $$`;

/** One-time codes of a telephone as a second factor, and when a session has last shown one. */
export class SecondFactor1700000000092 implements Migration {
  readonly name = 'SecondFactor1700000000092';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table second_factor (
        account_id uuid primary key references account on delete cascade,
        secret bytea not null check (length(secret) = 20),
        -- Null until a code has shown that the telephone holds the secret.
        confirmed_at timestamptz(3),
        -- The half minute of the last code that was taken: no code is taken twice.
        last_step bigint not null default 0,
        -- SHA-256 of the recovery codes that are left.
        recovery_codes bytea[] not null default '{}'
      );
      grant select, insert, update, delete on second_factor to xiangtong_service;
      alter table session add column proved_at timestamptz(3);
      ${addKinds};
    `);
  }

  async down(runner: Queries): Promise<void> {
    // Events are never taken back, so their kinds stay.
    await runner.query('drop table second_factor; alter table session drop column proved_at');
  }
}
