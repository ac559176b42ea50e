import type { Migration, Queries } from '@xiangtong/infrastructure';

export class Identity1700000000002 implements Migration {
  readonly name = 'Identity1700000000002';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key default gen_random_uuid(),
        username text not null unique check (username ~ '^[a-z0-9._-]{2,64}$'),
        display_name text not null,
        password_hash text not null,
        roles text[] not null check (roles <@ array['reporter', 'officer', 'auditor', 'admin', 'impact']),
        divisions text[] not null default '{}',
        units integer[] not null default '{}',
        disabled_at timestamptz(3),
        created_at timestamptz(3) not null default now()
      );
      create table session (
        token_hash bytea primary key,
        account_id uuid not null references account on delete cascade,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null
      );
      create index session_account on session (account_id);
      create table failed_login (
        username text not null,
        at timestamptz(3) not null
      );
      create index failed_login_username on failed_login (username, at);
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table failed_login, session, account');
  }
}
