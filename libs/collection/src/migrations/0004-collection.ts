import type { Migration, Queries } from '@xiangtong/infrastructure';

export class Collection1700000000004 implements Migration {
  readonly name = 'Collection1700000000004';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table submission (
        id uuid primary key,
        form text not null check (form in ('sales')),
        unit_id integer not null references reporting_unit,
        month integer not null check (month between 200001 and 209912 and month % 100 between 1 and 12),
        status text not null check (status in ('draft', 'submitted', 'returned', 'accepted', 'withdrawn')),
        revision integer not null check (revision > 0),
        draft jsonb,
        revision_id bigint references revision,
        accepted_revision_id bigint references revision,
        reason text,
        version integer not null default 1,
        updated_at timestamptz(3) not null,
        unique (form, unit_id, month),
        check ((status in ('draft', 'returned')) = (draft is not null)),
        check (status not in ('submitted', 'accepted') or revision_id is not null),
        check (status <> 'returned' or reason is not null)
      );
      create index submission_status on submission (status, month);
      create table submission_event (
        id bigint generated always as identity primary key,
        submission_id uuid not null references submission,
        revision integer not null,
        action text not null check (action in ('create', 'save', 'submit', 'accept', 'return', 'correct', 'withdraw')),
        actor text not null,
        reason text,
        at timestamptz(3) not null
      );
      create index submission_event_submission on submission_event (submission_id);
      create trigger submission_event_immutable before update or delete or truncate on submission_event
        for each statement execute function refuse_change();
      -- One store, one reporting unit a month. Kept with the accepted and the submitted revisions.
      create table store_month (
        store text not null,
        month integer not null,
        unit_id integer not null references reporting_unit,
        primary key (store, month)
      );
      create index store_month_unit on store_month (unit_id, month);
      create table idempotency_key (
        account_id uuid not null references account on delete cascade,
        key text not null check (length(key) between 1 and 255),
        request_hash bytea not null,
        status smallint,
        body jsonb,
        created_at timestamptz(3) not null,
        primary key (account_id, key)
      );
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table idempotency_key, store_month, submission_event, submission');
  }
}
