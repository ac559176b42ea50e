import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Whom messages go to, who wants which, and what became of each. */
export class Notifications1700000000094 implements Migration {
  readonly name = 'Notifications1700000000094';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table notification_contact (
        account_id uuid primary key references account on delete cascade,
        -- Null until a code that was sent there has come back.
        email text check (length(email) between 3 and 254),
        confirmed_at timestamptz(3),
        language text not null default 'zh' check (language in ('zh', 'en')),
        -- Minutes of the day in China between which nothing comes; both or none.
        quiet_from smallint default 1260 check (quiet_from between 0 and 1439),
        quiet_until smallint default 450 check (quiet_until between 0 and 1439),
        -- An address that has yet to be confirmed, with the SHA-256 of its code.
        pending_email text check (length(pending_email) between 3 and 254),
        code_hash bytea,
        code_until timestamptz(3),
        code_tries smallint not null default 0,
        -- When the latest codes were sent, so that nobody is sent many.
        codes_sent timestamptz(3)[] not null default '{}',
        check ((quiet_from is null) = (quiet_until is null)),
        check ((email is null) = (confirmed_at is null)),
        check ((pending_email is null) = (code_hash is null))
      );
      -- What somebody has chosen otherwise than usual.
      create table notification_choice (
        account_id uuid not null references account on delete cascade,
        kind text not null,
        mail boolean not null,
        primary key (account_id, kind)
      );
      create table notification_endpoint (
        id uuid primary key,
        type text not null check (type in ('webhook', 'wecom', 'dingtalk', 'feishu')),
        name text not null check (length(name) between 1 and 64),
        url text not null check (length(url) between 1 and 2000),
        -- Has to be readable by the service, which signs with it. Null: a robot without signature.
        secret text,
        -- Of twelve digits: only what lies within is told.
        division text not null check (length(division) = 12),
        kinds text[] not null,
        language text not null default 'zh' check (language in ('zh', 'en')),
        quiet_from smallint check (quiet_from between 0 and 1439),
        quiet_until smallint check (quiet_until between 0 and 1439),
        is_open boolean not null default true,
        made_by text not null,
        made_at timestamptz(3) not null,
        check ((quiet_from is null) = (quiet_until is null))
      );
      create table notification_delivery (
        id bigint generated always as identity primary key,
        -- By which receivers tell what they have had; a number would come again after a restore.
        message uuid not null default gen_random_uuid(),
        event_id bigint not null,
        kind text not null,
        subject text not null,
        account_id uuid references account on delete cascade,
        endpoint_id uuid references notification_endpoint on delete cascade,
        -- Units that it names: whoever answers for none of them any more is not told.
        unit_ids integer[] not null default '{}',
        content jsonb not null,
        at timestamptz(3) not null,
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
        due_at timestamptz(3) not null,
        attempts integer not null default 0,
        -- Until then one process is sending it.
        held_until timestamptz(3),
        failure text,
        -- Status or code that the receiver has answered.
        failure_detail text check (length(failure_detail) <= 200),
        ended_at timestamptz(3),
        check ((account_id is null) <> (endpoint_id is null)),
        check ((state = 'waiting') = (ended_at is null))
      );
      create unique index notification_delivery_account on notification_delivery (event_id, account_id)
        where account_id is not null;
      create unique index notification_delivery_endpoint on notification_delivery (event_id, endpoint_id)
        where endpoint_id is not null;
      create index notification_delivery_due on notification_delivery (due_at, id) where state = 'waiting';
      create index notification_delivery_line on notification_delivery (subject, id) where state = 'waiting';
      create index notification_delivery_ended on notification_delivery (ended_at) where ended_at is not null;
      -- Which deadlines a unit was told of: each mark once, and again when the deadline has been moved.
      create table notification_reminder (
        form text not null,
        month integer not null,
        unit_id integer not null references reporting_unit,
        deadline date not null,
        mark text not null check (mark in ('soon', 'today', 'passed')),
        at timestamptz(3) not null,
        primary key (form, month, unit_id, deadline, mark)
      );
      grant select, insert, update, delete on notification_contact, notification_choice, notification_endpoint,
        notification_delivery, notification_reminder to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table notification_reminder;
      drop table notification_delivery;
      drop table notification_endpoint;
      drop table notification_choice;
      drop table notification_contact;
    `);
  }
}
