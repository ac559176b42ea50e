import type { InputMistake, Transaction } from '@xiangtong/infrastructure';
import { rekeyed, makeKeys, type CountySecrets } from '../key/private-key';
import { replaceFormerKeys } from '../key/former-keys';
import type { StoredRows } from './import-report';
import type { ImportRow } from './import-rows';

/** A row as it is staged: what was wrong in it is null and named. */
export interface StagedRow {
  readonly line: number;
  readonly handle: string | null;
  readonly isIdNumber: boolean;
  readonly village: string | null;
  readonly kind: string | null;
  readonly persons: number | null;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
  readonly incomeYear: number | null;
  readonly perCapitaFen: number | null;
  readonly wrong: readonly string[];
}

const AT_ONCE = 20_000;

/** So many slow steps take less than half a minute. */
const KEYS_AT_ONCE = 2_000;

interface RegisteredVillage {
  readonly village: string;
  /** Households of the file that the county of their village in the file has registered here. */
  readonly inCounty: number;
}

interface StoredPart extends StoredRows {
  /** The last key of the part; null when there was none. */
  readonly last: string | null;
}

const createTables = `
  create temporary table staged_household (line int, handle text, is_id_number boolean, village text, kind text,
    persons smallint, registered_year smallint, lifted_out_year smallint, income_year smallint, per_capita_fen bigint,
    wrong text[] not null) on commit drop;
  create temporary table staged_key (handle text not null, key text primary key) on commit drop`;

const addRows = `
  insert into staged_household
  select line, handle, "isIdNumber", village, kind, persons, "registeredYear", "liftedOutYear", "incomeYear",
    "perCapitaFen", wrong
  from json_to_recordset($1) as input (line int, handle text, "isIdNumber" boolean, village text, kind text,
    persons smallint, "registeredYear" smallint, "liftedOutYear" smallint, "incomeYear" smallint,
    "perCapitaFen" bigint, wrong text[])`;

/** The first row of a household that tells a field is right; only households whose rows differ are looked at closely. */
const contradicting = `
  with differing as (
    select handle from staged_household where handle is not null group by handle
    having count(distinct village) > 1 or count(distinct kind) > 1 or count(distinct persons) > 1
      or count(distinct coalesce(registered_year, 0)) > 1 or count(distinct coalesce(lifted_out_year, 0)) > 1
    union
    select handle from staged_household where handle is not null and income_year is not null
    group by handle, income_year having count(distinct coalesce(per_capita_fen, -1)) > 1
  ),
  told as (
    select handle, line, place, field, of_year, value from staged_household join differing using (handle)
    cross join lateral (values (1, 'village', null, village), (2, 'kind', null, kind),
      (3, 'persons', null, persons::text), (4, 'registered_year', null, registered_year::text),
      (5, 'lifted_out_year', null, lifted_out_year::text),
      (6, 'per_capita_income', income_year, per_capita_fen::text)) told (place, field, of_year, value)
    where field <> all (wrong) and (place < 6 or income_year is not null)
  ),
  compared as (
    select line, place, field, value, first_value(value) over same as first_value, first_value(line) over same as first
    from told window same as (partition by handle, field, of_year order by line)
  )
  select line, field, first from compared where value is distinct from first_value order by line, place`;

const nextHandles = `
  select handle, bool_or(is_id_number) as is_id_number from staged_household where handle > $1
  group by handle order by handle limit ${KEYS_AT_ONCE}`;

const addKeys = `
  insert into staged_key select handle, key from unnest($1::text[], $2::text[]) as made (handle, key)`;

/** The next households by their keys; the rows of one agree: the last one has all that is known of it. */
const part = `with part as (select handle, key from staged_key where key > $1 order by key limit ${AT_ONCE})`;

const told = `
  select (select max(key) from part) as last, (select count(*)::int from stored) as changed,
    (select count(*)::int from stored where created) as created`;

const lastRows = `
    select distinct on (key) decode(key, 'hex') as key, village, kind, persons, registered_year, lifted_out_year
    from part join staged_household using (handle)
    order by key, line desc`;

/**
 * A household moves from another county when the villages $3, where the caller has rights, have it once: of two
 * registrations nothing says which one moved.
 */
const moveHouseholds = `${part},
  last as (${lastRows}),
  stored as (
    update household set village = last.village, kind = last.kind, persons = last.persons,
      registered_year = last.registered_year, lifted_out_year = last.lifted_out_year, from_import = $2::bigint
    from last
    where household.key = last.key and household.village = any($3::text[])
      and left(household.village, 6) <> left(last.village, 6)
      and not exists (
        select from household other
        where other.key = household.key and other.id <> household.id and other.village = any($3::text[]))
    returning false as created)
  ${told}`;

// Rows are sorted by key, so that two simultaneous imports cannot deadlock. xmax is 0 only for a new row.
const upsertHouseholds = `${part},
  stored as (
    insert into household (key, village, kind, persons, registered_year, lifted_out_year, from_import)
    select last.*, $2::bigint from (${lastRows}) last
    on conflict (key, (left(village, 6))) do update set village = excluded.village, kind = excluded.kind, persons = excluded.persons,
      registered_year = excluded.registered_year, lifted_out_year = excluded.lifted_out_year,
      from_import = excluded.from_import
    where (household.village, household.kind, household.persons, household.registered_year, household.lifted_out_year)
      is distinct from
      (excluded.village, excluded.kind, excluded.persons, excluded.registered_year, excluded.lifted_out_year)
    returning xmax = 0 as created)
  ${told}`;

const upsertIncomes = `${part},
  stored as (
    insert into household_income (household_id, year, per_capita_fen, from_import)
    select distinct on (household.id, income_year) household.id, income_year, per_capita_fen, $2::bigint
    from part join staged_household staged using (handle) join household
      on household.key = decode(part.key, 'hex') and left(household.village, 6) = left(staged.village, 6)
    where income_year is not null
    order by household.id, income_year
    on conflict (household_id, year) do update
      set per_capita_fen = excluded.per_capita_fen, from_import = excluded.from_import
    where household_income.per_capita_fen <> excluded.per_capita_fen
    returning xmax = 0 as created)
  ${told}`;

/**
 * The rows of one file in the database, until the transaction ends: memory does not grow with them. Handles are there
 * without a name or number, in a table of this connection that no backup has.
 */
export class StagedHouseholds {
  private constructor(private readonly manager: Transaction) {}

  static async open(manager: Transaction): Promise<StagedHouseholds> {
    await manager.query(createTables);
    return new StagedHouseholds(manager);
  }

  async add(rows: readonly StagedRow[]): Promise<void> {
    if (rows.length > 0) await this.manager.query(addRows, [JSON.stringify(rows)]);
  }

  /** Called after the last row. */
  async complete(): Promise<void> {
    await this.manager.query('create index on staged_household (handle); analyze staged_household');
  }

  async idNumbers(): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'select count(distinct handle)::int as count from staged_household where is_id_number',
    );
    return row!.count;
  }

  /** The rows of a household must agree on its data and give one income a year. */
  async contradictions<Name extends string>(
    atLine: (line: number) => ImportRow<Name>['at'],
  ): Promise<InputMistake[]> {
    const found = await this.manager.query<{ line: number; field: Name; first: number }[]>(contradicting);
    return found.map(({ line, field, first }) => ({
      ...atLine(line)(field),
      code: 'IMPACT.CONTRADICTION',
      parameters: { first, column: field },
    }));
  }

  /** The slow step for those of ID numbers, several at a time. */
  async makeKeys(secrets: CountySecrets): Promise<void> {
    for (let last = ''; ;) {
      const found = await this.manager.query<{ handle: string; is_id_number: boolean }[]>(nextHandles, [
        last,
      ]);
      if (found.length === 0) break;
      const handles = found.map(({ handle }) => handle);
      const ofIdNumbers = new Set(found.filter((one) => one.is_id_number).map(({ handle }) => handle));
      const keys = await makeKeys(secrets, handles, ofIdNumbers);
      await this.manager.query(addKeys, [handles, handles.map((handle) => keys.get(handle)!.key)]);
      last = handles.at(-1)!;
    }
    await this.manager.query('create index on staged_key (handle); analyze staged_key');
  }

  /** Keys of the first kind need no slow step: they are made of the handles again. */
  async replaceFormerKeys([, ...later]: CountySecrets): Promise<void> {
    for (let last = ''; ;) {
      const found = await this.manager.query<{ handle: string; key: string }[]>(
        `select handle, key from staged_key where key > $1 order by key limit ${AT_ONCE}`,
        [last],
      );
      if (found.length === 0) return;
      await replaceFormerKeys(
        this.manager,
        found.map(({ handle, key }) => ({ key, former: rekeyed(later, handle) })),
      );
      last = found.at(-1)!.key;
    }
  }

  /** Registrations of the file's households by their home village. */
  registered(): Promise<readonly RegisteredVillage[]> {
    return this.manager.query(
      `select household.village, (count(*) filter (where left(household.village, 6) = staged.county))::int as "inCounty"
       from household join staged_key on household.key = decode(staged_key.key, 'hex')
       join (select distinct handle, left(village, 6) as county from staged_household) staged using (handle)
       group by household.village`,
    );
  }

  async villages(): Promise<readonly string[]> {
    const found = await this.manager.query<{ village: string }[]>(
      'select distinct village from staged_household where village is not null',
    );
    return found.map(({ village }) => village);
  }

  /** Households that the county of their village knows are updated; `villages` are those where the caller has rights. */
  async store(importId: string, villages: readonly string[]): Promise<StoredRows> {
    let [created, changed] = [0, 0];
    for (const statement of [moveHouseholds, upsertHouseholds, upsertIncomes])
      for (let last: string | null = ''; last !== null;) {
        const parameters = [last, importId, ...(statement === moveHouseholds ? [villages] : [])];
        const part: StoredPart = await this.storePart(statement, parameters);
        created += part.created;
        changed += part.changed;
        last = part.last;
      }
    return { created, changed };
  }

  private async storePart(statement: string, parameters: readonly unknown[]): Promise<StoredPart> {
    const [row] = await this.manager.query<StoredPart[]>(statement, parameters);
    return row!;
  }
}
