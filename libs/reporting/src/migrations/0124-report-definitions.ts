import type { Migration, Queries } from '@xiangtong/infrastructure';

/** Definitions as they were used, and those that bureaus have written, version by version. */
export class ReportDefinitions1700000000124 implements Migration {
  readonly name = 'ReportDefinitions1700000000124';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      -- By the hash of their text: what a run or a seal was made with is there when the folder has changed.
      create table report_definition_text (
        digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
        report text not null,
        files jsonb not null,
        kept_at timestamptz(3) not null
      );
      create index report_definition_text_mark on report_definition_text (report, left(digest, 8));
      -- The newest version of a division counts; one without a text is that of the product.
      create table report_definition_version (
        id bigint generated always as identity primary key,
        division text not null check (division ~ '^[0-9]{6}$'),
        report text not null,
        version integer not null check (version > 0),
        digest text references report_definition_text,
        note text not null,
        saved_by text not null,
        saved_at timestamptz(3) not null,
        unique (division, report, version)
      );
      create trigger report_definition_text_immutable before update or delete or truncate on report_definition_text
        for each statement execute function refuse_change();
      create trigger report_definition_version_immutable before update or delete or truncate on report_definition_version
        for each statement execute function refuse_change();
      grant select, insert on report_definition_text, report_definition_version to xiangtong_service;
    `);
  }

  async down(runner: Queries): Promise<void> {
    await runner.query('drop table report_definition_version, report_definition_text');
  }
}
