import type { Readable } from 'node:stream';
import type { BatchExtent, LedgerSnapshot } from '@xiangtong/ledger';
import { summedColumns, summedNames } from '../summed-columns';
import { summedColumnsOf } from './schema';
import type { Store } from './store';

const lineColumns = `revision_id Int64, line Int32, product_id Int32, destination Int32, platform_id Int16, flow String,
  store Nullable(String), ${summedColumnsOf('line')}`;

const inputs = {
  entries: `seq Int64, kind String, form Nullable(String), unit_id Nullable(Int32), month Nullable(Int32),
    revision_id Nullable(Int64), submitted Nullable(Int64), hash String`,
  lines: `seq Int64, unit_id Int32, month Int32, ${lineColumns}`,
  values: `form String, seq Int64, unit_id Int32, month Int32, revision_id Int64, line Int32, indicator String,
    platform_id Nullable(Int16), value Decimal(38, 3)`,
} as const;

/** The rows of an insertion. In PostgreSQL's CSV, NULL is an empty field. */
const input = (name: keyof typeof inputs): string => `input('${inputs[name].replace(/\s+/g, ' ')}')`;

/** Within the batch alone: what a loader that died has left beyond it is not looked at. */
const inBatch = (column: string, { after, upTo }: BatchExtent): string =>
  `${column} > ${after} and ${column} <= ${upTo}`;

/** With the county of the unit in that version of the register. */
const insertEntries = (version: number): string => `insert into entry
  select seq, kind, coalesce(form, ''), coalesce(unit_id, 0), coalesce(month, 0), coalesce(revision_id, 0),
    coalesce(submitted, 0), unhex(hash), coalesce(u.county_key, 0)
  from ${input('entries')} e left join (select id, county_key from unit where version = ${version}) u on u.id = e.unit_id
  format CSV`;

/** All of a revision lies where its entry does, also if the register has changed since a loader died. */
const counties = (batch: BatchExtent): string =>
  `(select seq as placed, county from entry where ${inBatch('seq', batch)}) p`;

/** Quantities are stored as integers of thousandths. */
const storedSums = summedColumns
  .map(({ name, unit }) => (unit === 'base unit' ? `toInt64(${name} * 1000)` : name))
  .join(', ');

const insertLines = (batch: BatchExtent): string => `insert into fact
  select unit_id, month, product_id, destination, platform_id, flow, s.key, ${storedSums},
    revision_id, line, seq, county
  from ${input('lines')} l
  join (select key, code from store where from_seq <= ${batch.upTo}) s on s.code = coalesce(l.store, '')
  join ${counties(batch)} on placed = l.seq
  format CSV`;

const insertValues = (batch: BatchExtent): string => `insert into indicator_value
  select form, unit_id, month, indicator, platform_id, toInt64(value * 1000), revision_id, line, seq, county
  from ${input('values')} l join ${counties(batch)} on placed = l.seq format CSV`;

const started = (batch: BatchExtent): string =>
  `${inBatch('seq', batch)} and kind in ('accept', 'supersede')`;

const insertReports = (batch: BatchExtent): string => `insert into report
  select e.form, e.unit_id, e.month, e.revision_id, coalesce(c.lines, 0),
    ${summedNames.map((name) => `coalesce(c.${name}, 0)`).join(', ')}, coalesce(c.unknown_amount, 0), e.seq, e.county
  from (select * from entry where ${started(batch)}) e left join (
    select revision_id, count(*) as lines,
      ${summedNames.map((name) => `sum(toInt256(${name})) as ${name}`).join(', ')},
      sum(toInt256(amount)) filter (where destination = 0) as unknown_amount
    from fact where ${inBatch('from_seq', batch)} group by revision_id) c on c.revision_id = e.revision_id`;

/** The entries of the unit-months of the batch, up to its end. */
const ofItsMonths = (batch: BatchExtent): string => `select * from entry
  where seq <= ${batch.upTo} and form <> '' and (unit_id, month, form) in (
    select unit_id, month, form from entry where ${inBatch('seq', batch)})`;

/** The first report that a unit-month ever had. */
const insertFirstReports = (batch: BatchExtent): string => `insert into first_report
  select r.form, r.unit_id, r.month, e.submitted, r.amount, r.from_seq, r.county
  from (select form, unit_id, month, min(seq) as first from (${ofItsMonths(batch)}) of_months
    where kind in ('accept', 'supersede') group by form, unit_id, month having min(seq) > ${batch.after}) f
  join (select * from report where ${inBatch('from_seq', batch)}) r on r.from_seq = f.first
  join (select seq, submitted from entry where ${inBatch('seq', batch)}) e on e.seq = f.first`;

/** An entry ends the revision that its unit-month had before. */
const insertEnds = (batch: BatchExtent): string => `insert into revision_end
  select month, before, seq, county_before from (
    select month, seq, lagInFrame(revision_id) over earlier as before, lagInFrame(toString(kind)) over earlier as kind_before,
      lagInFrame(county) over earlier as county_before
    from (${ofItsMonths(batch)}) of_months
    window earlier as (partition by unit_id, month, form order by seq rows between 1 preceding and current row)) ended
  where ${inBatch('seq', batch)} and kind_before in ('accept', 'supersede')`;

interface Counted {
  readonly entries: bigint;
  readonly lines: bigint;
  readonly values: bigint;
}

/** Throws where not everything has arrived once. */
const checkArrived = async (store: Store, batch: BatchExtent): Promise<void> => {
  const [found] = await store.rows<Counted>(`select
    (select count(*) from entry where ${inBatch('seq', batch)}) as entries,
    (select count(*) from fact where ${inBatch('from_seq', batch)}) as lines,
    (select count(*) from indicator_value where ${inBatch('from_seq', batch)}) as values`);
  for (const name of ['entries', 'lines', 'values'] as const)
    if (Number(found![name]) !== batch[name])
      throw new Mismatch(`${found![name]} of ${batch[name]} ${name} stand after ${batch.after}`);
};

/** The tables hold something else than the ledger: they have to be built anew. */
export class Mismatch extends Error {}

/** New stores are numbered in the order of their names, after those of earlier batches. */
const numberStores = async (store: Store, ledger: LedgerSnapshot, batch: BatchExtent): Promise<void> => {
  const names = await ledger.stores(batch);
  if (names.length === 0) return;
  const known = await store.rows<{ code: string }>(
    `select code from store where from_seq <= ${batch.after}
      and code in (select arrayJoin(JSONExtract($names, 'Array(String)')))`,
    { names: JSON.stringify(names) },
  );
  const codes = new Set(known.map(({ code }) => code));
  const [last] = await store.rows<{ key: bigint }>(
    `select max(key) as key from store where from_seq <= ${batch.after}`,
  );
  const added = names
    .filter((code) => !codes.has(code))
    .sort()
    .map((code, index) => ({ key: String(last!.key + BigInt(index + 1)), code, from_seq: batch.upTo }));
  if (added.length === 0) return;
  const lines = added.map((row) => JSON.stringify(row)).join('\n');
  await store.insert('insert into store format JSONEachRow', tokenOf('store', batch), lines);
};

const tokenOf = (table: string, { after, upTo }: BatchExtent): string => `${table} ${after} ${upTo}`;

/**
 * Inserts what a batch of entries brings, at a version of the register, without the watermark: nobody sees it until that
 * is written. May be repeated after a failure anywhere.
 */
export const applyEntries = async (
  store: Store,
  ledger: LedgerSnapshot,
  batch: BatchExtent,
  version: number,
): Promise<void> => {
  const insert = (table: string, sql: string, data?: Readable): Promise<void> =>
    store.insert(sql, tokenOf(table, batch), data);
  await insert('entry', insertEntries(version), ledger.exportEntries(batch));
  if (batch.lines > 0) {
    await numberStores(store, ledger, batch);
    await insert('fact', insertLines(batch), ledger.exportPlacedLines(batch));
  }
  if (batch.values > 0)
    await insert('indicator_value', insertValues(batch), ledger.exportPlacedValues(batch));
  await insert('report', insertReports(batch));
  await insert('first_report', insertFirstReports(batch));
  await insert('revision_end', insertEnds(batch));
  await checkArrived(store, batch);
};
