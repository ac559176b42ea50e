import type { DataSource } from 'typeorm';

/** Photos with bytes that text formats trip over, and one that an officer has taken away. */
export const addPhotos = async (owner: DataSource): Promise<void> => {
  await owner.query(
    `with made as (
       insert into submission (id, form, unit_id, month, status, revision, draft, updated_at)
       select gen_random_uuid(), 'sales', id, 201911, 'draft', 1, '{}', now() from reporting_unit order by id limit 1
       returning id
     )
     insert into submission_photo (submission_id, digest, number, kind, size, bytes, added_by, added_at)
     select id, sha256(bytes), number, 'jpeg', length(bytes), bytes, 'a', now()
     from made, unnest($1::bytea[]) with ordinality as photo (bytes, number)`,
    [[Buffer.from(Array.from({ length: 256 }, (_, code) => code)), Buffer.from('ffd8ffd9', 'hex')]],
  );
  await owner.query(
    `insert into photo_removal (submission_id, digest, actor, reason, at)
     select submission_id, digest, 'o', '姓名', now() from submission_photo where number = 2`,
  );
  await owner.query('update submission_photo set bytes = null where number = 2');
};
