import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { queryDatabase } from '../ground';
import { addressOf, measures, type Address, type Measure, type PrintedFigure } from './printed-figures';

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

export interface Sum extends Signature {
  readonly value: number;
}

export interface Sensitive extends Sum {
  readonly what: string;
  readonly measure: Measure;
  readonly rule: string;
  /** A reader must not be able to bound its size more closely from above (`docs/methods.md`, disclosure control). */
  readonly protection: number;
}

const NOTHING: Sum = { value: 0, mark: 0, proof: 0 };

export const addSums = (sums: readonly (readonly [sign: 1 | -1, sum: Sum])[]): Sum =>
  sums.reduce<Sum>(
    (total, [sign, { value, mark, proof }]) => ({
      value: total.value + sign * value,
      mark: (total.mark + (sign > 0 ? mark : MODULUS - mark)) % MODULUS,
      proof: (total.proof + (sign > 0 ? proof : MODULUS - proof)) % MODULUS,
    }),
    NOTHING,
  );

const ledgerLines = `
  with entry as (
    select seq, kind, unit_id, month, revision_id,
      lead(seq) over (partition by unit_id, month order by seq) as next_seq
    from ledger_entry where form = 'sales'
  )
  select entry.seq::text as from_seq, coalesce(entry.next_seq, 9000000000)::text as to_seq, unit.code as unit,
    coalesce(unit.holder, unit.code) as holder, unit.kind, coalesce(unit.organising_model, '') as organising_model,
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
  'organising_model',
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

export type LedgerLine = Readonly<Record<(typeof columns)[number], string>>;

export const readLedgerLines = (dataDirectory: string): Promise<LedgerLine[]> =>
  queryDatabase<LedgerLine>(dataDirectory, ledgerLines);

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
  organisingModel: 'organising_model',
};

/** Index of the first position from a sequence number on. */
const indexOf = (seq: string, positions: readonly number[]): string =>
  ['0', ...positions.map((position) => `(${seq} > ${position})::int`)].join(' + ');

/** Addresses that one query answers. */
interface Shape extends Omit<Address, 'place' | 'members'> {
  readonly dimensions: readonly string[];
  readonly level: 'province' | 'prefecture' | 'county' | 'below';
}

const levelOf = (place: string): Shape['level'] => {
  if (place.length > 6) return 'below';
  return place.endsWith('0000') ? 'province' : place.endsWith('00') ? 'prefecture' : 'county';
};

const placeColumns: Readonly<Record<Shape['level'], readonly string[]>> = {
  province: ["left(county, 2) || '0000'"],
  prefecture: ["left(county, 4) || '00'"],
  county: ['county'],
  // A park is a unit and stands in the place of a township.
  below: ['unit', "case when kind = 'park' then null else township end"],
};

const memberEntries = ({ members }: Address): [string, string][] =>
  Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
const memberCodes = (address: Address): string[] => memberEntries(address).map(([, code]) => code);

const shapeOf = (address: Address): string => {
  const { from, to, where, place } = address;
  const dimensions = memberEntries(address).map(([name]) => name);
  return JSON.stringify({ from, to, where, dimensions, level: levelOf(place) } satisfies Shape);
};

const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

const sumsQuery = ({ from, to, where, dimensions, level }: Shape, places: readonly string[]): string => {
  const column = (dimension: string): string => dimensionColumns[dimension] ?? dimension;
  const conditions = Object.entries(where).map(
    ([dimension, values]) => `and ${column(dimension)} in (${quoted(values)})`,
  );
  const sums = measures.flatMap((measure) => [
    `sum(${measure})::double / ${measure === 'amount' ? 100 : 1} as ${measure}_value`,
    ...['mark', 'proof'].map((name) => `${reduced(`sum(${measure}_${name})`)} as ${measure}_${name}`),
  ]);
  return placeColumns[level]
    .map(
      (place) => `
      select concat_ws(chr(9), ${[place, ...dimensions.map(column)].join(', ')}) as key, first_at, until_at, ${sums.join(', ')}
      from sale where month between ${from} and ${to} and ${place} in (${quoted(places)}) ${conditions.join(' ')}
      group by all`,
    )
    .join(' union all ');
};

/** A copy of the ledger's sales of an outsider who knows the answer, and asks what would tell it. */
export class Truth {
  private constructor(
    private readonly connection: DuckDBConnection,
    readonly positions: readonly number[],
  ) {}

  /** `positions`: those of the editions, in ascending order. */
  static async of(rows: readonly LedgerLine[], positions: readonly number[]): Promise<Truth> {
    const folder = mkdtempSync(join(tmpdir(), 'xiangtong-ledger-lines-'));
    const file = join(folder, 'lines.csv');
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
        ${indexOf('from_seq', positions)} as first_at, ${indexOf('to_seq', positions)} as until_at,
        ${measures.map(signatureColumns).join(', ')}
      from read_csv('${file}', header = true, columns = {${varchars.join(', ')}})`);
    rmSync(folder, { recursive: true });
    return new Truth(connection, positions);
  }

  /** Signatures and values of figures, in yuan or orders; in the order of the figures. */
  async sumsOf(
    figures: readonly Pick<PrintedFigure, 'seq' | 'measure' | 'terms'>[],
  ): Promise<readonly Sum[]> {
    const addresses = figures.flatMap(({ terms }) => terms.map(addressOf));
    const versions = (await this.versionsOf(addresses))[Symbol.iterator]();
    return figures.map(({ seq, measure, terms }) => {
      const at = this.positions.indexOf(seq);
      return addSums(terms.map(({ sign }) => [sign, versions.next().value![measure][at]!]));
    });
  }

  /** What an address adds up at each position, in the order of the positions. */
  async versionsOf(
    addresses: readonly Address[],
  ): Promise<readonly Readonly<Record<Measure, readonly Sum[]>>[]> {
    const places = new Map<string, Set<string>>();
    for (const address of addresses) {
      const key = shapeOf(address);
      places.set(key, (places.get(key) ?? new Set()).add(address.place));
    }
    const answers = new Map<string, Readonly<Record<Measure, Sum[]>>>();
    for (const [shape, codes] of places)
      for (const row of await this.rows(sumsQuery(JSON.parse(shape) as Shape, [...codes])))
        this.addRow(answers, `${shape} ${String(row['key'])}`, row);
    const none = this.positions.map(() => NOTHING);
    return addresses.map(
      (address) =>
        answers.get(`${shapeOf(address)} ${[address.place, ...memberCodes(address)].join('\t')}`) ?? {
          amount: none,
          orders: none,
        },
    );
  }

  /** Adds what is in the ledger from one position to another. */
  private addRow(
    answers: Map<string, Readonly<Record<Measure, Sum[]>>>,
    key: string,
    row: Readonly<Record<string, unknown>>,
  ): void {
    const sums = answers.get(key) ?? {
      amount: this.positions.map(() => NOTHING),
      orders: this.positions.map(() => NOTHING),
    };
    answers.set(key, sums);
    for (const measure of measures) {
      const [value, mark, proof] = ['value', 'mark', 'proof'].map((name) =>
        Number(row[`${measure}_${name}`]),
      );
      for (let at = Number(row['first_at']); at < Number(row['until_at']); at += 1)
        sums[measure][at] = addSums([
          [1, sums[measure][at]!],
          [1, { value: value!, mark: mark!, proof: proof! }],
        ]);
    }
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
              when (total - largest[1] - largest[2]) * 100 < largest[1] * 10 then 'p per cent' end as rule,
            greatest(largest[1] / 0.85 - total, largest[1] / 10 - (total - largest[1] - coalesce(largest[2], 0)))
              ::double as protection
          from cell where rule is not null and value <> 0`);
        const at = since === null ? `at ${seq}` : `change ${since} → ${seq}`;
        for (const { name, value, mark, proof, rule, protection } of rows)
          found.push({
            what: `${measure} of ${sort.join(' × ')}: ${String(name)}, ${at}`,
            measure,
            value: Number(value) / (measure === 'amount' ? 100 : 1),
            mark: Number(mark),
            proof: Number(proof),
            rule: String(rule),
            protection: Number(protection) / (measure === 'amount' ? 100 : 1),
          });
      }
    return found;
  }

  private async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJS();
  }
}
