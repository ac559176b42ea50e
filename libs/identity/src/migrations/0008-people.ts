import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * One-time passwords, sessions that can be listed, API tokens, the brake on guessing, and what happened to accounts.
 */
export class People1700000000008 implements Migration {
  readonly name = 'People1700000000008';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- Filled while the password is a one-time password: it has to be changed, and opens nothing after this time.
      alter table account
        add column one_time_until timestamptz(3),
        add column created_by text,
        add column version integer not null default 1;
      alter table session
        add column id uuid not null default gen_random_uuid() unique,
        add column last_used_at timestamptz(3),
        add column agent text not null default '',
        add column network text;
      update session set last_used_at = created_at;
      alter table session alter column last_used_at set not null;

      create table api_token (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        name text not null check (length(name) between 1 and 64),
        token_hash bytea not null unique check (length(token_hash) = 32),
        grants text[] check (grants <@ array['reporter', 'officer', 'auditor', 'admin', 'impact']),
        divisions text[],
        units integer[],
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null check (expires_at > created_at),
        last_used_at timestamptz(3)
      );
      create index api_token_account on api_token (account_id);

      -- One row a name or network that failed lately; deleted once it no longer matters.
      create table sign_in_brake (
        subject text primary key,
        failures integer not null check (failures >= 0),
        locks integer not null check (locks >= 0),
        window_started_at timestamptz(3) not null,
        closed_until timestamptz(3),
        forgotten_at timestamptz(3) not null
      );
      create index sign_in_brake_forgotten on sign_in_brake (forgotten_at);
      drop table failed_login;

      create table account_event (
        id bigint generated always as identity primary key,
        account_id uuid not null references account,
        kind text not null check (kind in ('created', 'changed', 'disabled', 'enabled', 'password-reset', 'password-changed',
          'signed-in', 'sign-in-failed', 'locked', 'unlocked', 'sessions-closed', 'token-made', 'token-revoked')),
        actor text,
        details jsonb,
        at timestamptz(3) not null
      );
      create index account_event_account on account_event (account_id, id);
      create index account_event_sign_in on account_event (account_id, at) where kind = 'signed-in';
      create trigger account_event_immutable before update or delete or truncate on account_event
        for each statement execute function refuse_change();

      grant select, insert on account_event to xiangtong_service;
      grant select, insert, update, delete on api_token, sign_in_brake to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table account_event, sign_in_brake, api_token;
      alter table session drop column id, drop column last_used_at, drop column agent, drop column network;
      alter table account drop column one_time_until, drop column created_by, drop column version;
      create table failed_login (
        username text not null,
        at timestamptz(3) not null
      );
      create index failed_login_username on failed_login (username, at);
      grant select, insert, update, delete on failed_login to xiangtong_service;
    `);
  }
}
