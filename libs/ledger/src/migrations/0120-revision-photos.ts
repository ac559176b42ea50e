import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Which photos belong to a revision, by the SHA-256 of each. The hash of the revision covers them. */
export class RevisionPhotos1700000000120 implements Migration {
  readonly name = 'RevisionPhotos1700000000120';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table revision_photo (
        revision_id bigint not null references revision,
        number integer not null check (number > 0),
        digest bytea not null check (length(digest) = 32),
        primary key (revision_id, number),
        unique (revision_id, digest)
      );
      create function check_new_photos() returns trigger language plpgsql as $$
      begin
        if exists (
          select from added join revision on revision.id = added.revision_id
          where revision.recorded_in <> pg_current_xact_id()
        ) then
          raise exception 'photos can only be added with their revision' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$;
      create trigger revision_photo_added after insert on revision_photo
        referencing new table as added for each statement execute function check_new_photos();
      create trigger revision_photo_immutable before update or delete or truncate on revision_photo
        for each statement execute function refuse_change();
      grant select, insert on revision_photo to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table revision_photo; drop function check_new_photos()');
  }
}
