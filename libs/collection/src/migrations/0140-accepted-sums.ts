import type { Migration, Queries } from '@xiangtong/infrastructure';

/**
 * Reporting rates read the amount in force and the time of the first report from the submission, within one index,
 * instead of looking up a revision for each unit and month.
 */
export class AcceptedSums1700000000140 implements Migration {
  readonly name = 'AcceptedSums1700000000140';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      alter table submission add accepted_fen bigint, add reported_at timestamptz(3);
      comment on column submission.accepted_fen is 'Amount of the revision in force, in fen.';
      comment on column submission.reported_at is 'When the first revision that was ever accepted was submitted.';
      update submission set
        accepted_fen = (select total_fen from revision where revision.id = accepted_revision_id),
        reported_at = first_accepted.submitted_at
      from (
        select distinct on (entry.form, entry.unit_id, entry.month)
          entry.form, entry.unit_id, entry.month, revision.submitted_at
        from ledger_entry entry join revision on revision.id = entry.revision_id
        where entry.kind in ('accept', 'supersede')
        order by entry.form, entry.unit_id, entry.month, entry.seq
      ) first_accepted
      where first_accepted.form = submission.form and first_accepted.unit_id = submission.unit_id
        and first_accepted.month = submission.month;
      alter table submission drop constraint submission_form_unit_id_month_key,
        add constraint submission_form_unit_id_month_key unique (form, unit_id, month) include (accepted_fen, reported_at),
        add check ((accepted_revision_id is null) = (accepted_fen is null)),
        add check (accepted_fen is null or reported_at is not null);
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table submission drop constraint submission_form_unit_id_month_key,
        add constraint submission_form_unit_id_month_key unique (form, unit_id, month),
        drop column accepted_fen, drop column reported_at;
    `);
  }
}
