import type { Migration, Queries } from '@xiangtong/infrastructure';

const appendOnly = ['seal', 'sealed_file'];

/** Published editions with their content, and the hashes of their files. Runs keep their document, to be sealed. */
export class Publishing1700000000015 implements Migration {
  readonly name = 'Publishing1700000000015';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table seal (
        seal text primary key check (seal ~ '^[0-9a-f]{64}$'),
        -- Hash of the manifest without what it replaces: the same contents are sealed once.
        contents text not null unique check (contents ~ '^[0-9a-f]{64}$'),
        -- Report and parameters; its editions are numbered and each is replaced once.
        series text not null,
        edition integer not null check (edition > 0),
        replaces text unique references seal,
        -- Canonical texts, kept to the letter.
        manifest json not null,
        document json not null,
        changes json not null,
        published_by text not null,
        published_at timestamptz(3) not null,
        embargo_until timestamptz(3),
        unique (series, edition),
        check ((edition = 1) = (replaces is null))
      );
      create table sealed_file (
        seal text not null references seal,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        primary key (seal, digest)
      );
      alter table report_run add column document json, add column definition text, add column seal text references seal;
      grant select, insert on ${appendOnly.join(', ')} to xiangtong_service;
    `);
    for (const table of appendOnly) {
      await runner.query(`
        create trigger ${table}_immutable before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  async down(runner: Queries): Promise<void> {
    await runner.query(`
      alter table report_run drop column document, drop column definition, drop column seal;
      drop table sealed_file, seal;
    `);
  }
}
