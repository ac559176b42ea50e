import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { queryDatabase } from '../ground';
import { measures, type Coordinates, type Measure, type PrintedFigure } from './printed-figures';

/** Odd and below 2^51, so that sums and differences of signatures are exact in a double. */
export const MODULUS = 2 ** 51 - 129;

/**
 * What a sum of sales is, without its size: each combination of unit, month, flow, product, destination, platform and
 * store has a random factor, and a sum is the sum of its sales times their factors. Equal sums of the same sales have
 * equal signatures whatever they are called; others have not, but for one chance in 2^51. `proof` is a second such
 * number with other factors.
 */
export interface Signature {
  readonly mark: number;
  readonly proof: number;
}

export interface Sensitive extends Signature {
  readonly what: string;
  readonly measure: Measure;
  readonly value: number;
  readonly rule: string;
}

const ledgerLines = `
  with entry as (
    select seq, kind, unit_id, month, revision_id,
      lead(seq) over (partition by unit_id, month order by seq) as next_seq
    from ledger_entry where form = 'sales'
  )
  select entry.seq::text as from_seq, coalesce(entry.next_seq, 9000000000)::text as to_seq, unit.code as unit,
    coalesce(unit.holder, unit.code) as holder, unit.kind,
    case when unit.kind = 'park' then unit.code else left(unit.division, 9) || '000' end as township, left(unit.division, 6) as county,
    entry.month::text as month, case line.flow when 'u' then 'up' else 'down' end as flow, product.code as product,
    category.code as category, lpad(line.destination::text, 6, '0') as destination, platform.code as platform,
    coalesce(line.store, '') as store, line.amount::text as amount, line.orders::text as orders
  from entry join revision_line line using (revision_id)
    join reporting_unit unit on unit.id = entry.unit_id join product on product.id = line.product_id
    join category on category.id = product.category_id join platform on platform.id = line.platform_id
  where entry.kind <> 'withdraw'`;

const columns = [
  'from_seq',
  'to_seq',
  'unit',
  'holder',
  'kind',
  'township',
  'county',
  'month',
  'flow',
  'product',
  'category',
  'destination',
  'platform',
  'store',
  'amount',
  'orders',
] as const;

const signatureColumns = (measure: Measure): string =>
  ['mark', 'proof']
    .map(
      (name) =>
        `(hash('${name}', unit, month, flow, product, destination, platform, store) % 2251799813685119)::hugeint
          * ${measure} as ${measure}_${name}`,
    )
    .join(', ');

const reduced = (sum: string): string =>
  `(((${sum}) % 2251799813685119 + 2251799813685119) % 2251799813685119)::bigint::double`;

/** What outsiders want to know, by the dimensions of `docs/methods.md`, at the finest and somewhat above. */
const sorts: readonly (readonly string[])[] = [
  ['unit', 'month'],
  ['unit', 'year'],
  ['unit', 'platform', 'month'],
  ['unit', 'category', 'month'],
  ['unit', 'platform', 'year'],
  ['unit', 'category', 'year'],
  ['township', 'month'],
  ['township', 'year'],
  ['township', 'platform', 'month'],
  ['township', 'category', 'month'],
  ['county', 'month'],
  ['county', 'year'],
  ['county', 'platform', 'month'],
  ['county', 'platform', 'year'],
  ['county', 'category', 'month'],
  ['county', 'category', 'year'],
  ['county', 'product', 'month'],
  ['county', 'product', 'year'],
  ['county', 'province', 'month'],
  ['county', 'province', 'year'],
  ['county', 'city', 'month'],
  ['county', 'city', 'year'],
  ['county', 'destination', 'year'],
  ['county', 'category', 'province', 'year'],
  ['county', 'platform', 'city', 'month'],
];

const dimensionColumns: Readonly<Record<string, string>> = {
  destinationProvince: 'province',
  destinationCity: 'city',
  unitKind: 'kind',
};

/** A copy of the ledger's sales of an outsider who knows the answer, and asks what would tell it. */
export class Truth {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async read(dataDirectory: string): Promise<Truth> {
    const rows = await queryDatabase<Record<(typeof columns)[number], string>>(dataDirectory, ledgerLines);
    const file = join(dataDirectory, 'attack-lines.csv');
    writeFileSync(
      file,
      [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n'),
    );
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
    const varchars = columns.map(
      (name) =>
        `'${name}': '${/seq|amount|orders/.test(name) ? 'BIGINT' : name === 'month' ? 'INTEGER' : 'VARCHAR'}'`,
    );
    await connection.run(`create table sale as select *, month // 100 as year, left(destination, 2) || '0000' as province,
        left(destination, 4) || '00' as city,
        ${measures.map(signatureColumns).join(', ')}
      from read_csv('${file}', header = true, columns = {${varchars.join(', ')}})`);
    return new Truth(connection);
  }

  /** Signatures and values of figures, in yuan or orders; in the order of the figures. */
  async sumsOf(
    figures: readonly PrintedFigure[],
  ): Promise<readonly (Signature & { readonly value: number })[]> {
    const answers = new Map<string, Promise<ReadonlyMap<string, readonly number[]>>>();
    return Promise.all(
      figures.map(async ({ seq, measure, terms }) => {
        const sum = { mark: 0, proof: 0, value: 0 };
        for (const term of terms) {
          const dimensions = Object.keys(term.members);
          const key = JSON.stringify([seq, term.scope, term.from, term.to, term.where, dimensions]);
          if (!answers.has(key)) answers.set(key, this.groups(seq, term, dimensions));
          const group = (await answers.get(key)!).get(Object.values(term.members).join('\t'));
          const at = measure === 'amount' ? 0 : 3;
          const [value = 0, mark = 0, proof = 0] = group?.slice(at, at + 3) ?? [];
          sum.value += term.sign * value;
          sum.mark = (sum.mark + (term.sign > 0 ? mark : MODULUS - mark)) % MODULUS;
          sum.proof = (sum.proof + (term.sign > 0 ? proof : MODULUS - proof)) % MODULUS;
        }
        return sum;
      }),
    );
  }

  /** Sensitive cells at a position, and with `since` the sensitive changes since an earlier one. */
  async sensitiveAt(seq: number, since: number | null, counties: readonly string[]): Promise<Sensitive[]> {
    const found: Sensitive[] = [];
    const alive = (at: number): string => `(from_seq <= ${at} and to_seq > ${at})`;
    const sign = since === null ? '1' : `(${alive(seq)}::int - ${alive(since)}::int)`;
    const filter = since === null ? alive(seq) : `${sign} <> 0`;
    for (const sort of sorts)
      for (const measure of measures) {
        const by = [...sort, 'flow'].join(', ');
        const rows = await this.rows(`
          with part as (
            select ${by}, holder, sum(${sign} * ${measure}) as own,
              ${['mark', 'proof'].map((name) => `sum(${sign} * ${measure}_${name}) as ${name}`).join(', ')}
            from sale where ${filter} and county in (${counties.map((code) => `'${code}'`).join(', ')})
            group by ${by}, holder having sum(${sign} * ${measure}) <> 0
          ), cell as (
            select ${by}, count(*) as n, sum(own) as value, sum(abs(own)) as total,
              list_sort(list(abs(own)), 'DESC') as largest, sum(mark) as mark, sum(proof) as proof
            from part group by ${by}
          )
          select concat_ws(' ', ${by}) as name, value::double as value, ${reduced('mark')} as mark,
            ${reduced('proof')} as proof,
            case when n < 3 then 'fewer than three' when largest[1] * 100 > total * 85 then 'dominance'
              when (total - largest[1] - largest[2]) * 100 < largest[1] * 10 then 'p per cent' end as rule
          from cell where rule is not null and value <> 0`);
        const at = since === null ? `at ${seq}` : `change ${since} → ${seq}`;
        for (const { name, value, mark, proof, rule } of rows)
          found.push({
            what: `${measure} of ${sort.join(' × ')}: ${String(name)}, ${at}`,
            measure,
            value: Number(value) / (measure === 'amount' ? 100 : 1),
            mark: Number(mark),
            proof: Number(proof),
            rule: String(rule),
          });
      }
    return found;
  }

  private async groups(
    seq: number,
    { scope, from, to, where }: Coordinates,
    dimensions: readonly string[],
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const column = (dimension: string): string => dimensionColumns[dimension] ?? dimension;
    const place = scope.replace(/(00)+$/, '');
    const by = dimensions.map(column);
    const conditions = [
      `from_seq <= ${seq} and to_seq > ${seq} and month between ${from} and ${to}`,
      scope.length > 6 ? `(township = '${scope}' or unit = '${scope}')` : `county like '${place}%'`,
      ...Object.entries(where).map(
        ([dimension, values]) => `${column(dimension)} in (${values.map((one) => `'${one}'`).join(', ')})`,
      ),
    ];
    const rows = await this.rows(`
      select ${[
        ...by,
        ...measures.flatMap((measure) => [
          `sum(${measure})::double / ${measure === 'amount' ? 100 : 1} as ${measure}_value`,
          ...['mark', 'proof'].map((name) => `${reduced(`sum(${measure}_${name})`)} as ${measure}_${name}`),
        ]),
      ].join(', ')}
      from sale where ${conditions.join(' and ')} ${by.length > 0 ? `group by ${by.join(', ')}` : ''}`);
    return new Map(
      rows.map((row) => [
        by.map((name) => String(row[name])).join('\t'),
        measures.flatMap((measure) =>
          ['value', 'mark', 'proof'].map((name) => Number(row[`${measure}_${name}`] ?? 0)),
        ),
      ]),
    );
  }

  private async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJS();
  }
}
