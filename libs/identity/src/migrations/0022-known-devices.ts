import type { Migration, Queries } from '@xiangtong/infrastructure';

const before = `'created', 'changed', 'disabled', 'enabled', 'password-reset', 'password-changed', 'signed-in', 'sign-in-failed',
  'locked', 'unlocked', 'sessions-closed', 'token-made', 'token-revoked'`;

/**
 * Browsers that an account has signed in with before; events of callers who ask for households outside their knowledge.
 */
export class KnownDevices1700000000022 implements Migration {
  readonly name = 'KnownDevices1700000000022';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- A browser that several people use keeps one token and has a row for each of them.
      create table known_device (
        account_id uuid not null references account on delete cascade,
        token_hash bytea not null check (length(token_hash) = 32),
        last_used_at timestamptz(3) not null,
        primary key (account_id, token_hash)
      );
      create index known_device_token on known_device (token_hash);
      grant select, insert, update, delete on known_device to xiangtong_service;
      alter table account_event
        drop constraint account_event_kind_check,
        add constraint account_event_kind_check check (kind in (${before}, 'households-unknown'));
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table known_device;
      -- Events are never taken back: those of the newer kind stay as they are.
      alter table account_event
        drop constraint account_event_kind_check,
        add constraint account_event_kind_check check (kind in (${before})) not valid;
    `);
  }
}
