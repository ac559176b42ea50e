import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '@xiangtong/infrastructure';
import { Client } from 'pg';
import type { Acknowledged } from './send-bulk';

/** Address of the embedded server that runs in a data folder. */
export const databaseUrl = (dataDirectory: string): string => {
  const password = readFileSync(join(dataDirectory, 'postgres', 'password'), 'utf8');
  const port = readFileSync(join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split(
    '\n',
  )[3];
  return `postgres://xiangtong:${password}@127.0.0.1:${port}/xiangtong`;
};

const TRIES = 100;

/** A server whose process was killed refuses connections until it has recovered. */
const connect = async (connectionString: string): Promise<Client> => {
  for (let tries = 1; ; tries += 1) {
    const client = new Client({ connectionString });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries === TRIES || !isDatabaseAway(error)) throw error;
      await pause(100);
    }
  }
};

export const queryDatabase = async <Row extends object>(
  dataDirectory: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = await connect(databaseUrl(dataDirectory));
  try {
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
};

/** Each query finds forbidden states: parts of something of which another part is missing. */
const halves: Readonly<Record<string, string>> = {
  'revisions with other lines than they count': `select revision.id from revision
    where line_count <> (select count(*) from revision_line where revision_id = revision.id)`,
  'lines without revision': `select revision_id from revision_line
    where not exists (select from revision where id = revision_id)`,
  'submissions whose accepted revision is not the one in force': `select submission.id from submission
    left join lateral (
      select case kind when 'withdraw' then null else revision_id end as revision_id from ledger_entry entry
      where (entry.form, entry.unit_id, entry.month) = (submission.form, submission.unit_id, submission.month)
      order by seq desc limit 1
    ) last on true
    where last.revision_id is distinct from submission.accepted_revision_id`,
  'entries without submission': `select seq from ledger_entry entry
    where entry.kind <> 'import' and not exists (select from submission
      where (form, unit_id, month) = (entry.form, entry.unit_id, entry.month))`,
  'acceptances without entry, or the other way round': `select 1
    where (select count(*) from submission_event where action = 'accept')
      <> (select count(*) from ledger_entry where kind in ('accept', 'supersede'))`,
  'revisions without event, or the other way round': `select 1
    where (select count(*) from submission_event where action = 'submit') <> (select count(*) from revision)`,
};

/** Each of these is forbidden too where everything is accepted as it comes. */
const halvesInForce: Readonly<Record<string, string>> = {
  'revisions without entry': `select id from revision
    where not exists (select from ledger_entry where revision_id = revision.id)`,
  'submissions that are not accepted': `select id from submission where status <> 'accepted'`,
};

const found = async (dataDirectory: string, queries: Readonly<Record<string, string>>): Promise<string[]> => {
  const names: string[] = [];
  for (const [name, sql] of Object.entries(queries)) {
    const rows = await queryDatabase(dataDirectory, sql);
    if (rows.length > 0) names.push(`${name}: ${rows.length}`);
  }
  return names;
};

/** Names of incomplete things; empty when everything is complete. */
export const halfThere = (dataDirectory: string): Promise<string[]> => found(dataDirectory, halves);

/** The same where a stream comes into force at once. */
export const halfInForce = (dataDirectory: string): Promise<string[]> =>
  found(dataDirectory, { ...halves, ...halvesInForce });

/** What was acknowledged as accepted but is not in the ledger at the reported position. */
export const missingFromLedger = async (
  dataDirectory: string,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> => {
  const rows = await queryDatabase<{ key: string }>(
    dataDirectory,
    `select submission_id || '/' || number || '/' || seq as key
     from ledger_entry join revision on revision.id = revision_id`,
  );
  const known = new Set(rows.map((row) => row.key));
  return acknowledged
    .filter(({ result }) => result !== 'unchanged')
    .filter(
      ({ id, revision, seq, status }) => status !== 'accepted' || !known.has(`${id}/${revision}/${seq}`),
    );
};

export const ledgerLength = async (dataDirectory: string): Promise<number> => {
  const [row] = await queryDatabase<{ length: number }>(
    dataDirectory,
    'select count(*)::int as length from ledger_entry',
  );
  return row!.length;
};
