import type { SumUnit } from '@xiangtong/contracts';
import { STORE_KIND } from '../facts';
import { summedColumns } from '../summed-columns';

/** Raised with every change of the tables below: a file of another version is discarded and rebuilt. */
export const SCHEMA_VERSION = 6;

const asItIs = 'using compression uncompressed';

/** Money is stored in fen. */
export const sumTypes: Readonly<Record<SumUnit, { readonly fact: string; readonly report: string }>> = {
  'base unit': { fact: 'decimal(18,3)', report: 'decimal(38,3)' },
  yuan: { fact: 'bigint', report: 'hugeint' },
  count: { fact: 'integer', report: 'hugeint' },
};

const sumsOfFact = summedColumns
  .map(({ name, unit, isOptional }) => `${name} ${sumTypes[unit].fact}${isOptional ? '' : ' not null'}`)
  .join(', ');

const sumsOfReport = summedColumns
  .map(({ name, unit }) => `${name} ${sumTypes[unit].report} not null ${asItIs}`)
  .join(', ');

const tables: Readonly<Record<string, string>> = {
  // One row per line of an accepted revision, valid for from_seq <= N < to_seq. Ordered by revision, so that the zone
  // maps of revision_id and month exclude most of the table. Columns for traces and breakdowns are stored uncompressed:
  // unpacking would take longer than reading.
  fact: `unit_id integer not null, month integer not null, product_id integer not null ${asItIs},
    destination integer not null ${asItIs}, platform_id smallint not null ${asItIs},
    flow flow_code not null, store_id integer not null, ${sumsOfFact}, revision_id bigint not null,
    line integer not null, from_seq bigint not null, to_seq bigint not null`,
  // The reported unit-months, with the sums of their facts: it answers questions about units and months alone. A nil
  // return is a row with no lines. The sums have the names and the grain of the fact columns; large integers are stored
  // uncompressed, because unpacking takes many times as long as reading.
  report: `form varchar not null, unit_id integer not null, month integer not null, revision_id bigint not null,
    lines integer not null, ${sumsOfReport}, unknown_amount hugeint not null ${asItIs},
    from_seq bigint not null, to_seq bigint not null`,
  // The first accepted report of each unit-month, whatever happened to it later: its time of submission, in
  // milliseconds since 1970, and its amount.
  first_report: `form varchar not null, unit_id integer not null, month integer not null, submitted bigint not null,
    amount hugeint not null ${asItIs}, from_seq bigint not null`,
  // One row per value of an accepted revision of an indicator form; month is the last one of its period.
  indicator_value: `form varchar not null, unit_id integer not null, month integer not null, indicator varchar not null,
    platform_id smallint, value decimal(18,3) not null, revision_id bigint not null, line integer not null,
    from_seq bigint not null, to_seq bigint not null`,
  entry: `seq bigint not null, hash blob not null`,
  // valid_from and valid_to: months in which the unit owes the form sales; duty has those of the other forms.
  // holder_key: the same for units of one holder.
  unit: `id integer not null, code varchar not null, division varchar not null, valid_from integer not null,
    valid_to integer not null, kind_key integer not null, village_key integer not null, park_key integer not null,
    township_key bigint not null, county_key integer not null, prefecture_key integer not null,
    model_key integer not null, holder_key integer not null`,
  duty: `form varchar not null, unit_id integer not null, valid_from integer not null, valid_to integer not null`,
  // The last millisecond in time for a report of a month: the general one (county_key 0), and those moved by a county.
  deadline: `form varchar not null, month integer not null, county_key integer not null,
    due_at bigint not null`,
  // Months for which no report is owed (January rule).
  exempt_month: `form varchar not null, month integer not null`,
  // weight_number / 10^weight_digits; all rows share weight_digits.
  succession: `unit_id integer not null, successor_id integer not null, effective integer not null,
    weight_number hugeint not null, weight_digits integer not null`,
  product: `id integer not null, category_key integer not null`,
  // Codes and names of the members of dimensions, by the number used in facts and units. Stores are in no register:
  // each gets its number with the first line that names it.
  member: `kind varchar not null, key bigint not null, code varchar not null, zh varchar not null, en varchar not null`,
  // Printed names of units whose names are shared within a place; the place is given by the digits of its code.
  unit_name: `place varchar not null, code varchar not null, zh varchar not null, en varchar not null`,
  watermark: `seq bigint not null, hash blob not null, genesis blob, schema_version integer not null,
    reference_version bigint not null`,
};

export const tableNames: readonly string[] = Object.keys(tables);

/** Statements that make an empty replica, in the caller's transaction. Previous content is removed. */
export const createTables = (): string[] => [
  ...tableNames.map((name) => `drop table if exists ${name}`),
  'drop type if exists flow_code',
  `create type flow_code as enum ('u', 'd')`,
  ...Object.entries(tables).map(([name, columns]) => `create table ${name} (${columns})`),
  `insert into member values ('${STORE_KIND}', 0, '', '未填店铺', 'No store given')`,
  `insert into watermark values (0, from_hex(repeat('00', 32)), null, ${SCHEMA_VERSION}, 0)`,
];
