import { openTestDatabase, type OpenTestDatabase } from '@xiangtong/testing';
import { migrate, ownerDataSource } from '@xiangtong/infrastructure';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { schema, schemaParts } from '../src';

let database: OpenTestDatabase;
let owner: DataSource;

beforeEach(async () => {
  database = await openTestDatabase();
  ({ owner } = database);
});
afterEach(() => database.drop());

/** Columns, constraints, indexes, triggers, functions and grants as text, in a fixed order. */
const schemaText = async (): Promise<string[]> => {
  const rows = await owner.query<{ line: string }[]>(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
    union all select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants
      where table_schema = 'public' and grantee = 'xiangtong_service'
    order by 1`);
  return rows.map((row) => row.line);
};

describe('migrations', () => {
  it('go all the way down and come up again the same', async () => {
    const before = await schemaText();
    expect(before.length).toBeGreaterThan(150);
    const source = await ownerDataSource(database.url, schema.migrations).initialize();
    try {
      for (const _ of source.migrations) await source.undoLastMigration({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    const left = await owner.query<{ table_name: string }[]>(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    );
    expect(left).toEqual([{ table_name: 'migration' }]);
    await migrate(database.url, schema);
    expect(await schemaText()).toEqual(before);
  });

  it('make the tables that the libs name as their own', async () => {
    const made = await owner.query<{ table_name: string }[]>(
      `select table_name from information_schema.tables where table_schema = 'public' order by table_name collate "C"`,
    );
    const named = Object.values(schemaParts).flatMap(({ tables }) => tables);
    expect(made.map(({ table_name }) => table_name)).toEqual([...named].sort());
  });

  it('keep the order in which databases have taken them', () => {
    expect(schema.migrationNames).toEqual(
      [...schema.migrationNames].sort((a, b) => (a.slice(-13) < b.slice(-13) ? -1 : 1)),
    );
    expect(schema.migrationNames.at(0)).toBe('Reference1700000000001');
    expect(new Set(schema.migrationNames).size).toBe(schema.migrationNames.length);
  });

  it('change nothing the second time, also when two processes start at once', async () => {
    expect(await Promise.all([migrate(database.url, schema), migrate(database.url, schema)])).toEqual([
      [],
      [],
    ]);
  });
});

describe('the schema', () => {
  it.each([
    [
      `insert into reporting_unit (code, name, kind, division, valid_from) values ('x y', 'a', 'park', '520122000000', 201801)`,
      /reporting_unit_code_check/,
    ],
    [
      `insert into reporting_unit (code, name, kind, division, valid_from) values ('P', 'a', 'village', '520122000000', 201801)`,
      /check constraint/,
    ],
    [
      `insert into reporting_unit (code, name, kind, division, valid_from, valid_to) values ('P', 'a', 'park', '520122000000', 201801, 201712)`,
      /check constraint/,
    ],
    [
      `insert into reporting_unit (code, name, kind, division, valid_from) values ('P', 'a', 'park', '999999000000', 201801)`,
      /foreign key/,
    ],
    [
      `insert into account (username, display_name, password_hash, roles) values ('a b', 'a', 'x', '{}')`,
      /check constraint/,
    ],
    [
      `insert into account (username, display_name, password_hash, roles) values ('ab', 'a', 'x', '{king}')`,
      /check constraint/,
    ],
    [
      `insert into submission (id, form, unit_id, month, status, revision, updated_at) values (gen_random_uuid(), 'sales', 1, 201913, 'draft', 1, now())`,
      /check constraint/,
    ],
    [
      `insert into household (key, village, kind, persons, from_import) values ('520122199001011234', '520122001208', 'poor', 3, 1)`,
      /household_key_check/,
    ],
  ])('refuses %s', async (statement, reason) => {
    await expect(owner.query(statement)).rejects.toThrow(reason);
  });
});

describe('the login of the service', () => {
  const injected = [
    'set role xiangtong',
    'set local role xiangtong',
    'set role none',
    'reset role',
    'reset all',
    'set session authorization xiangtong',
    'reset session authorization',
    'discard all',
    'grant xiangtong to xiangtong_service',
    'alter role xiangtong_service superuser createrole',
    'create role thief superuser login',
    `select set_config('role', 'xiangtong', false)`,
    'alter table ledger_entry owner to xiangtong_service',
  ];
  const standing = `select current_user::text as now, session_user::text as login, rolsuper or rolcreaterole or rolbypassrls as mighty,
    (select count(*)::int from pg_auth_members where member = role.oid) as memberships
    from pg_roles role where rolname = session_user`;

  it('becomes nobody else by an injected statement, and changes nothing that only grows', async () => {
    for (const statement of injected) {
      const client = new Client({ connectionString: database.serviceUrl });
      await client.connect();
      try {
        await client.query(statement).catch(() => undefined);
        expect([statement, (await client.query<object>(standing)).rows]).toEqual([
          statement,
          [{ now: 'xiangtong_service', login: 'xiangtong_service', mighty: false, memberships: 0 }],
        ]);
        await expect(client.query(`update ledger_entry set actor = 'x'`)).rejects.toThrow(
          /permission denied/,
        );
        await expect(client.query('alter table ledger_entry disable trigger all')).rejects.toThrow(
          /must be owner/,
        );
      } finally {
        await client.end();
      }
    }
  });

  it('is not that of the owner, nor of anybody who can become the owner', async () => {
    await expect(migrate(database.url, schema, database.url)).rejects.toThrow(
      /must not log in as "xiangtong"/,
    );
    const wrong = new URL(database.serviceUrl);
    wrong.password = 'guessed';
    await expect(migrate(database.url, schema, wrong.href)).rejects.toThrow(/password authentication failed/);
    expect(await migrate(database.url, schema)).toEqual([]);
    expect(database.serviceUrl).not.toContain(new URL(database.url).password);
  });
});
