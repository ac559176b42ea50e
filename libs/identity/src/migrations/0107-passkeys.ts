import type { Migration, Queries } from '@xiangtong/infrastructure';
import { addEventKinds } from './event-kinds';

/** Passkeys as a second factor; an account may have recovery codes without a telephone. */
export class Passkeys1700000000107 implements Migration {
  readonly name = 'Passkeys1700000000107';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table passkey (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
        -- COSE.
        public_key bytea not null,
        -- How often it was used, as the device counts; 0 for one that does not count.
        sign_count bigint not null check (sign_count >= 0),
        transports text[] not null,
        name text not null check (length(name) between 1 and 64),
        is_backed_up boolean not null,
        created_at timestamptz(3) not null,
        last_used_at timestamptz(3)
      );
      create index passkey_account on passkey (account_id);
      create table passkey_challenge (
        challenge bytea primary key check (length(challenge) = 32),
        account_id uuid not null references account on delete cascade,
        purpose text not null check (purpose in ('enrol', 'prove')),
        begun_at timestamptz(3) not null
      );
      create index passkey_challenge_begun on passkey_challenge (begun_at);
      grant select, insert, update, delete on passkey, passkey_challenge to xiangtong_service;
      -- Null while there are recovery codes for passkeys alone.
      alter table second_factor alter column secret drop not null;
      ${addEventKinds('passkey-added', 'passkey-removed', 'passkey-copied')}
    `);
  }

  async down(runner: Queries): Promise<void> {
    // Events are never taken back, so their kinds stay.
    await runner.query(`
      drop table passkey_challenge, passkey;
      delete from second_factor where secret is null;
      alter table second_factor alter column secret set not null;
    `);
  }
}
