import type { Migration, Queries } from '@xiangtong/infrastructure';

const appendOnly = ['unit_event', 'submission_comment'];

/** What happened to the register of units, comments on submissions, and how far each person has read the inbox. */
export class Register1700000000011 implements Migration {
  readonly name = 'Register1700000000011';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table unit_event (
        id bigint generated always as identity primary key,
        unit_id integer not null references reporting_unit,
        action text not null check (action in ('create', 'change', 'merge', 'split', 'assign')),
        before jsonb,
        after jsonb not null,
        actor text not null,
        at timestamptz(3) not null
      );
      create index unit_event_unit on unit_event (unit_id, id);
      create table submission_comment (
        id bigint generated always as identity primary key,
        submission_id uuid not null references submission,
        revision integer not null check (revision > 0),
        author text not null,
        text text not null check (length(text) between 1 and 2000),
        at timestamptz(3) not null
      );
      create index submission_comment_submission on submission_comment (submission_id, id);
      create table inbox_look (
        account_id uuid primary key references account on delete cascade,
        looked_at timestamptz(3) not null
      );
      create index unit_successor_successor on unit_successor (successor_id);
      grant select, insert on ${appendOnly.join(', ')} to xiangtong_service;
      grant select, insert, update, delete on inbox_look to xiangtong_service;
    `);
    for (const table of appendOnly) {
      await runner.query(`
        create trigger ${table}_immutable before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(
      'drop index unit_successor_successor; drop table inbox_look, submission_comment, unit_event',
    );
  }
}
