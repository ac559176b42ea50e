import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Views and boards that people want regularly by mail. */
export class Subscriptions1700000000127 implements Migration {
  readonly name = 'Subscriptions1700000000127';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table notification_subscription (
        id uuid primary key,
        account_id uuid not null references account on delete cascade,
        kind text not null check (kind in ('view', 'board')),
        -- Of a saved view or a board, which may be gone: the next letter says so.
        target uuid not null,
        -- As it was called when it was subscribed to.
        title text not null check (length(title) between 1 and 60),
        format text not null check (format in ('pdf', 'xlsx')),
        -- Of the month, or of the week from Monday on; in China.
        month_day smallint check (month_day between 1 and 28),
        week_day smallint check (week_day between 1 and 7),
        hour smallint not null check (hour between 0 and 23),
        -- Ends it without a sign-in; it stands in each letter and opens nothing else.
        stop_word uuid not null unique,
        next_at timestamptz(3) not null,
        made_at timestamptz(3) not null,
        unique (account_id, kind, target, format),
        check ((month_day is null) <> (week_day is null))
      );
      create index notification_subscription_due on notification_subscription (next_at);
      grant select, insert, update, delete on notification_subscription to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table notification_subscription');
  }
}
