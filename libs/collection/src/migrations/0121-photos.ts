import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * Photos of invoices and shipping lists. What was submitted stays as it is: no byte changes, and an officer who takes a
 * photo away leaves its digest and a reason.
 */
export class Photos1700000000121 implements Migration {
  readonly name = 'Photos1700000000121';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- Rises with every change of the photos of the draft: a submission holds for the photos that were read.
      alter table submission add column photo_changes integer not null default 0;
      create table submission_photo (
        submission_id uuid not null references submission,
        digest bytea not null check (length(digest) = 32),
        number integer not null check (number > 0),
        kind text not null check (kind in ('jpeg', 'png', 'pdf')),
        size integer not null check (size > 0),
        -- Null once an officer has taken it away.
        bytes bytea check (length(bytes) = size and sha256(bytes) = digest),
        -- Goes with the next revision.
        drafted boolean not null default true,
        -- Belongs to a revision.
        submitted boolean not null default false,
        added_by text not null,
        added_at timestamptz(3) not null,
        primary key (submission_id, digest),
        unique (submission_id, number)
      );
      -- They are packed already.
      alter table submission_photo alter column bytes set storage external;
      create table photo_removal (
        id bigint generated always as identity primary key,
        submission_id uuid not null,
        digest bytea not null,
        actor text not null,
        reason text not null check (reason <> ''),
        at timestamptz(3) not null,
        unique (submission_id, digest),
        foreign key (submission_id, digest) references submission_photo
      );
      create index photo_removal_at on photo_removal (at, id);
      create trigger photo_removal_immutable before update or delete or truncate on photo_removal
        for each statement execute function refuse_change();
      create function check_photo_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.submitted then
            raise exception 'a submitted photo stays' using errcode = 'restrict_violation';
          end if;
          return old;
        end if;
        if (new.submission_id, new.digest, new.number, new.kind, new.size, new.added_by, new.added_at)
            is distinct from (old.submission_id, old.digest, old.number, old.kind, old.size, old.added_by, old.added_at)
          or old.submitted and not new.submitted
          or new.bytes is distinct from old.bytes and (new.bytes is not null or not exists (
            select from photo_removal removal where removal.submission_id = old.submission_id and removal.digest = old.digest))
        then
          raise exception 'a photo does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger submission_photo_changed before update or delete on submission_photo
        for each row execute function check_photo_change();
      create trigger submission_photo_kept before truncate on submission_photo
        for each statement execute function refuse_change();
      grant select, insert, update, delete on submission_photo to xiangtong_service;
      grant select, insert on photo_removal to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      drop table photo_removal, submission_photo;
      drop function check_photo_change();
      alter table submission drop column photo_changes;
    `);
  }
}
