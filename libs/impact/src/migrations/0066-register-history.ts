import type { Migration, Queries } from '@xiangtong/infrastructure';

const tables = {
  household: {
    owner: 'household_id bigint not null references household',
    id: 'old.id',
    values: {
      village: 'text',
      kind: 'text',
      persons: 'smallint',
      registered_year: 'smallint',
      lifted_out_year: 'smallint',
    },
  },
  household_income: {
    owner: 'household_id bigint not null references household',
    id: 'old.household_id',
    values: { year: 'smallint', per_capita_fen: 'bigint' },
  },
  benefit: {
    owner: 'benefit_id bigint not null references benefit',
    id: 'old.id',
    values: { gross_fen: 'bigint', cost_fen: 'bigint', status: 'text' },
  },
} as const;

/**
 * Imports have numbers. A row holds since one of them; the values it had before stay, without keys, persons and
 * vouchers, between two of them.
 */
export class RegisterHistory1700000000066 implements Migration {
  readonly name = 'RegisterHistory1700000000066';

  async up(runner: Queries): Promise<void> {
    await runner.query(`
      create table register_import (
        id bigint generated always as identity primary key,
        -- The ledger position from which on it counts; 0 for what was there before imports had numbers.
        from_seq bigint not null check (from_seq >= 0)
      );
      create index register_import_seq on register_import (from_seq);
      insert into register_import (from_seq) values (0);
      grant select, insert, update, delete on register_import to xiangtong_service;
    `);
    for (const [table, { owner, id, values }] of Object.entries(tables)) {
      const columns = Object.keys(values).join(', ');
      const old = Object.keys(values)
        .map((column) => `old.${column}`)
        .join(', ');
      const defined = Object.entries(values).map(([column, type]) => `${column} ${type}`);
      await runner.query(`
        alter table ${table} add column from_import bigint not null default 1 references register_import;
        alter table ${table} alter column from_import drop default;
        create table ${table}_before (
          id bigint generated always as identity primary key,
          ${owner},
          from_import bigint not null references register_import,
          to_import bigint not null references register_import,
          ${defined.join(', ')},
          check (from_import < to_import)
        );
        create index ${table}_before_owner on ${table}_before (${owner.split(' ')[0]});
        create function keep_${table}_before() returns trigger language plpgsql as $$
          begin
            insert into ${table}_before (${owner.split(' ')[0]}, from_import, to_import, ${columns})
            values (${id}, old.from_import, new.from_import, ${old});
            return null;
          end $$;
        create trigger ${table}_before after update on ${table}
          for each row when (old.from_import <> new.from_import) execute function keep_${table}_before();
        grant select, insert, update, delete on ${table}_before to xiangtong_service;
      `);
    }
  }

  async down(runner: Queries): Promise<void> {
    for (const table of Object.keys(tables).reverse())
      await runner.query(`
        drop trigger ${table}_before on ${table};
        drop function keep_${table}_before();
        drop table ${table}_before;
        alter table ${table} drop column from_import;
      `);
    await runner.query('drop table register_import');
  }
}
