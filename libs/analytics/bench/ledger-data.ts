import type { Database } from '@xiangtong/infrastructure';

const LINES_PER_REVISION = 200;

/** Months 2015-01 to 2020-12. */
const MONTHS = 72;

/**
 * Fills an empty ledger with `lines` lines in revisions of 200, made inside PostgreSQL. `owner` is the data source of
 * the schema's owner; reference data that the lines name is made when missing. Hashes chain, but prove nothing.
 */
export const fillLedger = async (owner: Database, lines: number): Promise<void> => {
  const revisions = Math.ceil(lines / LINES_PER_REVISION);
  const units = Math.ceil(revisions / MONTHS);
  for (const statement of reference(units)) await owner.query(statement);
  await owner.query(`
    begin;
    insert into revision (submission_id, number, form, unit_id, month, basis, line_count, total_fen, lines_hash,
      content_hash, submitted_by, submitted_at)
    select gen_random_uuid(), 1, 'sales', unit.id, (2015 + n % ${MONTHS} / 12) * 100 + n % 12 + 1, 'buyer-paid',
      ${LINES_PER_REVISION}, 0, sha256('lines'), sha256('content'), 'bench', now()
    from generate_series(0, ${revisions - 1}) n
    join (select id, row_number() over (order by id) - 1 as position from reporting_unit where code like 'BENCH-%') unit
      on unit.position = n / ${MONTHS}
    order by n;
    insert into revision_line (revision_id, line, product_id, destination, platform_id, flow, store, quantity, amount,
      orders, refund, measure, reported_quantity)
    select revision.id, line.n, product.id, (line.n * 7919 + revision.id) % 31 * 10000 + 110101, platform.id, 'u',
      case when line.n % 3 = 0 then 'store ' || line.n % 50 end, line.n * 1.5, (revision.id * 31 + line.n * 97) % 1000000, line.n,
      case when line.n % 10 = 0 then 100 end, 'kg', line.n * 1.5
    from revision cross join generate_series(1, ${LINES_PER_REVISION}) line (n)
    join lateral (select id from product order by id offset line.n % 20 limit 1) product on true
    cross join (select min(id) as id from platform) platform
    order by revision.id, line.n;
    insert into ledger_entry (seq, kind, form, unit_id, month, revision_id, actor, reason, recorded_at, previous_hash, hash)
    select seq, 'accept', 'sales', unit_id, month, id, 'bench', null, now(),
      case seq when 1 then decode(repeat('00', 32), 'hex') else sha256((seq - 1)::text::bytea) end, sha256(seq::text::bytea)
    from (select *, row_number() over (order by id) as seq from revision) numbered order by seq;
    commit;`);
  await owner.query('analyze');
};

const reference = (units: number): string[] => [
  `insert into division (code, name) select code, code from (values ('520000000000'), ('520100000000'), ('520122000000'),
     ('520122001000')) list (code) on conflict do nothing`,
  `insert into division (code, name) select '520122001' || lpad(n::text, 3, '0'), 'Village ' || n
   from generate_series(1, 999) n on conflict do nothing`,
  `insert into measure (code, name_zh, name_en, kind, factor) values ('kg', '千克', 'kilogram', 'weight', 1) on conflict do nothing`,
  `insert into category (code, name_zh, name_en, flow) values ('bench', 'bench', 'bench', 'up') on conflict do nothing`,
  `insert into platform (code, name_zh, name_en) values ('bench', 'bench', 'bench') on conflict do nothing`,
  `insert into product (code, name_zh, name_en, category_id, base_unit)
   select 'BENCH-' || n, 'bench', 'bench', (select min(id) from category), 'kg' from generate_series(1, 20) n
   on conflict do nothing`,
  `insert into reporting_unit (code, name, kind, division, valid_from)
   select 'BENCH-' || n, 'Unit ' || n, 'village', '520122001' || lpad((n % 999 + 1)::text, 3, '0'), 201501
   from generate_series(1, ${units}) n on conflict do nothing`,
];
