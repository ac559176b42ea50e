import type { Migration, Queries } from '@xiangtong/infrastructure';

/** People are told by mail and by text message, at once or in one letter a day. */
export class WaysOfAPerson1700000000117 implements Migration {
  readonly name = 'WaysOfAPerson1700000000117';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table notification_address (
        account_id uuid not null references account on delete cascade,
        way text not null check (way in ('mail', 'sms')),
        -- Null until a code that was sent there has come back.
        address text check (length(address) between 3 and 254),
        confirmed_at timestamptz(3),
        -- One that has yet to be confirmed, with the SHA-256 of its code.
        pending text check (length(pending) between 3 and 254),
        code_hash bytea,
        code_until timestamptz(3),
        code_tries smallint not null default 0,
        -- When the latest codes were sent, so that nobody is sent many.
        codes_sent timestamptz(3)[] not null default '{}',
        primary key (account_id, way),
        check ((address is null) = (confirmed_at is null)),
        check ((pending is null) = (code_hash is null))
      );
      insert into notification_address
      select account_id, 'mail', email, confirmed_at, pending_email, code_hash, code_until, code_tries, codes_sent
      from notification_contact;
      alter table notification_contact drop column email, drop column confirmed_at, drop column pending_email,
        drop column code_hash, drop column code_until, drop column code_tries, drop column codes_sent,
        -- Minute of the day in China at which one letter tells what the day has brought; null: a letter for each.
        add column digest_at smallint check (digest_at between 0 and 1439);
      alter table notification_choice add column sms boolean not null default false;
      alter table notification_delivery add column way text check (way in ('mail', 'sms'));
      update notification_delivery set way = 'mail' where account_id is not null;
      alter table notification_delivery add check ((account_id is null) = (way is null));
      drop index notification_delivery_account;
      create unique index notification_delivery_account on notification_delivery (event_id, account_id, way)
        where account_id is not null;
      grant select, insert, update, delete on notification_address to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop index notification_delivery_account;
      delete from notification_delivery where way = 'sms';
      alter table notification_delivery drop column way;
      create unique index notification_delivery_account on notification_delivery (event_id, account_id)
        where account_id is not null;
      alter table notification_choice drop column sms;
      alter table notification_contact drop column digest_at,
        add column email text check (length(email) between 3 and 254),
        add column confirmed_at timestamptz(3),
        add column pending_email text check (length(pending_email) between 3 and 254),
        add column code_hash bytea,
        add column code_until timestamptz(3),
        add column code_tries smallint not null default 0,
        add column codes_sent timestamptz(3)[] not null default '{}';
      update notification_contact contact set email = address, confirmed_at = own.confirmed_at, pending_email = pending,
        code_hash = own.code_hash, code_until = own.code_until, code_tries = own.code_tries, codes_sent = own.codes_sent
      from notification_address own where own.account_id = contact.account_id and own.way = 'mail';
      alter table notification_contact add check ((email is null) = (confirmed_at is null)),
        add check ((pending_email is null) = (code_hash is null));
      drop table notification_address;
    `);
  }
}
