import type { Migration, Queries } from '@xiangtong/infrastructure';
import { addEventKinds } from './event-kinds';

/** Signing in with a provider of the bureau: who has which account, what is under way, how a session was opened. */
export class Provider1700000000097 implements Migration {
  readonly name = 'Provider1700000000097';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table provider_identity (
        account_id uuid primary key references account on delete cascade,
        -- A subject is unique within its issuer alone.
        issuer text not null,
        subject text not null check (length(subject) between 1 and 255),
        linked_at timestamptz(3) not null,
        unique (issuer, subject)
      );
      create table provider_attempt (
        state text primary key,
        nonce text not null,
        verifier text not null,
        browser_hash bytea not null check (length(browser_hash) = 32),
        account_id uuid references account on delete cascade,
        is_fresh boolean not null,
        begun_at timestamptz(3) not null
      );
      create index provider_attempt_begun on provider_attempt (begun_at);
      grant select, insert, update, delete on provider_identity, provider_attempt to xiangtong_service;
      alter table session add column is_of_provider boolean not null default false;
      -- Until then the password works although signing in by password is switched off.
      alter table account add column break_glass_until timestamptz(3);
      ${addEventKinds('provider-linked', 'provider-unlinked', 'break-glass')}
    `);
  }

  async down(runner: Queries): Promise<void> {
    // Events are never taken back, so their kinds stay.
    await runner.query(`
      alter table account drop column break_glass_until;
      alter table session drop column is_of_provider;
      drop table provider_attempt, provider_identity;
    `);
  }
}
