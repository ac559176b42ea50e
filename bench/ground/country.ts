import type { Queries } from '@xiangtong/infrastructure';

/** How large the made-up country is. */
export interface CountrySize {
  /** First digits of the counties that get villages; all of them where it is empty. */
  readonly counties: string;
  /** Months of all units, up to December 2019. */
  readonly months: number;
  /** Units below this prefix have so many months instead. */
  readonly deep: { readonly prefix: string; readonly months: number };
}

/** Fifteen townships of sixteen villages in each county: some 690,000 units. */
const placesOf = (counties: string): string => `
  insert into division (code, name)
  select left(county.code, 6) || lpad((100 + town)::text, 3, '0') || lpad(village::text, 3, '0'),
    county.name || '乡' || town || case when village > 0 then '村' || village else '' end
  from division county, generate_series(1, 15) town, generate_series(0, 16) village
  where starts_with(county.code, '${counties}') and county.code ~ '^[1-6][0-9]{5}000000$' and county.code !~ '^[0-9]{4}00'
  on conflict do nothing;
  insert into reporting_unit (code, name, kind, division, valid_from)
  select code, name, 'village', code, 201501 from division
  where code ~ '^[0-9]{6}1(0[1-9]|1[0-5])' and right(code, 3) between '001' and '016'
  on conflict do nothing`;

/**
 * One submission for each unit and month, by the hash of both: 3 % missing, of the newest month 20 % waiting and 3 %
 * returned, 5 % late, amounts skewed. Hashes are made up: the chain is no chain. Triggers are off meanwhile.
 */
const submissions = `
  create temporary table made on commit drop as
  select gen_random_uuid() as id, unit.id as unit_id, month, hash,
    case when month = 201912 and hash % 100 < 20 then 'submitted' when month = 201912 and hash % 100 < 23 then 'returned'
      else 'accepted' end as status,
    to_date(month::text, 'YYYYMM') + interval '1 month' + make_interval(days => case when hash % 20 = 7 then 14 else 4 end, mins => (hash % 1440)::int) as at,
    100 + (exp(ln(10) * (3 + hash % 4000 / 1000.0)))::bigint as fen, row_number() over (order by month, unit.id) as seq
  from reporting_unit unit
  cross join lateral (
    select to_char(date '2019-12-01' - make_interval(months => back), 'YYYYMM')::int as month
    from generate_series(0, case when starts_with(unit.code, $1) then $2::int else $3::int end - 1) back
  ) months
  cross join lateral (select abs(hashint8(unit.id * 1000003::bigint + month))::bigint as hash) hashed
  where hash % 1000 >= 30`;

const heads = [
  `insert into revision (id, submission_id, number, form, unit_id, month, basis, line_count, total_fen, lines_hash,
     content_hash, submitted_by, submitted_at)
   overriding system value
   select seq, id, 1, 'sales', unit_id, month, 'buyer-paid', 30, fen,
     sha256(seq::text::bytea), sha256(id::text::bytea), 'reporter', at from made`,
  `insert into submission (id, form, unit_id, month, status, revision, draft, revision_id, accepted_revision_id,
     accepted_fen, reported_at, reason, updated_at)
   select id, 'sales', unit_id, month, status, 1, case when status = 'returned' then '{}'::json end, seq,
     case when status = 'accepted' then seq end, case when status = 'accepted' then fen end,
     case when status = 'accepted' then at end, case when status = 'returned' then '请核对' end, at + interval '1 day' from made`,
  `insert into submission_event (submission_id, revision, action, actor, at)
   select id, 1, action, actor, at + after from made cross join (values ('submit', 'reporter', interval '0'),
     ('accept', 'officer', interval '1 day')) act (action, actor, after)
   where status = 'accepted' or action = 'submit'`,
  `insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, recorded_at, previous_hash, hash)
   select row_number() over (order by seq), 'accept', 'sales', unit_id, month, seq, 'officer', at + interval '1 day',
     sha256(('before ' || seq)::bytea), sha256(('entry ' || seq)::bytea) from made where status = 'accepted'`,
];

/** Fills a database with schema and reference data, in the transaction of its owner; the same for the same size. */
export const fillCountry = async (
  queries: Queries,
  { counties, months, deep }: CountrySize,
): Promise<void> => {
  await queries.query(`set local session_replication_role = replica`);
  for (const statement of placesOf(counties).split(';')) await queries.query(statement);
  await queries.query(submissions, [deep.prefix, deep.months, months]);
  for (const statement of heads) await queries.query(statement);
};

/** What PostgreSQL does by itself in a running installation. */
export const settle = async (queries: Queries): Promise<void> => {
  for (const table of [
    'division',
    'reporting_unit',
    'revision',
    'submission',
    'submission_event',
    'ledger_entry',
  ])
    await queries.query(`vacuum analyze ${table}`);
};
