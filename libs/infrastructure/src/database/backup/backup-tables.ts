import type { Client } from 'pg';
import type { Schema } from '../schema-part';

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Auto-increment column. */
  readonly identity: string | null;
  /** Estimated amount to copy. */
  readonly bytes: number;
}

interface TableRow {
  name: string;
  columns: string[];
  identity: string | null;
  bytes: string;
}

/**
 * A transaction number has no meaning in another cluster and could occur there again: such a column gets the
 * transaction that restores the row. Generated columns are generated again.
 */
const tables = `
  select class.relname::text as name, pg_relation_size(class.oid) as bytes,
    array_agg(attribute.attname::text order by attnum) filter (where attgenerated = '' and atttypid <> 'xid8'::regtype) as columns,
    max(attribute.attname::text) filter (where attidentity <> '') as identity
  from pg_class class
  join pg_attribute attribute on attribute.attrelid = class.oid and attnum > 0 and not attisdropped
  where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and not (class.relname = any($1::text[]))
  group by class.oid, class.relname
  order by class.relname`;

const references = `
  select conrelid::regclass::text as name, confrelid::regclass::text as target
  from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;

/** The tables in a backup, each after those it references. */
export const readTables = async (client: Client, { notInBackups }: Schema): Promise<TableShape[]> => {
  const { rows } = await client.query<TableRow>(tables, [Object.keys(notInBackups)]);
  const { rows: links } = await client.query<{ name: string; target: string }>(references);
  const shapes = rows.map((row): TableShape => ({ ...row, bytes: Number(row.bytes) }));
  return inOrder(shapes, links);
};

const inOrder = (
  shapes: readonly TableShape[],
  links: readonly { name: string; target: string }[],
): TableShape[] => {
  const ordered: TableShape[] = [];
  let waiting = [...shapes];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const isBlocked = ({ name }: TableShape) =>
      links.some((link) => link.name === name && names.has(link.target));
    const free = waiting.filter((shape) => !isBlocked(shape));
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...free);
    waiting = waiting.filter(isBlocked);
  }
  return ordered;
};

/** `"name" ("column", …)`: the names come from the catalogue of the database, never from a file. */
export const copyTarget = (client: Client, { name, columns }: TableShape): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;

/** The text form of values must not depend on the settings of the server or the account. */
export const fixFormats = async (client: Client): Promise<void> => {
  await client.query(`set local datestyle = 'ISO'; set local timezone = 'UTC'; set local bytea_output = 'hex';
    set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
};
