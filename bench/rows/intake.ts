import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor, BulkResult } from '@xiangtong/collection';
import type { Catalogue } from '@xiangtong/reference';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { bulkIntake } from '../../libs/collection/bench';
import { REPORTERS_UNITS } from '../ground/furnish';
import type { BenchDatabase, Ground } from '../ground/ground';
import { SubmissionMaker } from '../ground/submissions';
import type { BenchRow } from '../measure/bench-row';
import { inTurns, median, seconds, speedRatio } from '../measure/pairs';
import { perSecond } from '../measure/table';

const LINES_EACH = 200;

const sizesOf = ({ short }: Ground) =>
  short ? { submissions: 50, turns: 1 } : { submissions: 2_500, turns: 3 };

const anybody: Actor = { username: 'bench', mayRespondFor: () => true, mayReview: () => true };

const columns = `revision_id, line, product_id, destination, platform_id, flow, store, quantity, amount, orders, refund,
  measure, reported_quantity`;

interface RevisionRange {
  readonly first: number;
  readonly last: number;
}

/**
 * NDJSON read, checked, stored and accepted, against COPY of the same lines: after each intake they are copied out of
 * the table and in again under new revisions.
 */
export const intakeRows = async (
  ground: Ground,
  database: BenchDatabase,
  catalogue: Catalogue,
): Promise<BenchRow[]> => {
  const { submissions, turns } = sizesOf(ground);
  const maker = new SubmissionMaker(catalogue, [...catalogue.units.keys()].slice(REPORTERS_UNITS));
  const file = join(ground.directory, 'intake.ndjson');
  let text: readonly Buffer[] = [];
  let range: RevisionRange = { first: 0, last: 0 };
  const times = await inTurns(turns, {
    ours: async (turn) => {
      await writeFile(file, maker, { first: turn * submissions, count: submissions });
      const before = await lastRevision(database);
      await database.owner.query('checkpoint');
      const time = await seconds(() => takeIn(database, catalogue, file));
      range = { first: before + 1, last: await lastRevision(database) };
      return time;
    },
    same: async () => {
      text = await copyOut(database, range);
      await database.owner.query('checkpoint');
      return copyUnderNewRevisions(database, range, text);
    },
    bare: () => copyIntoBareTable(database, text),
  });
  await rm(file);
  const row = (bare: readonly number[], name: string, bar: BenchRow['bar']): BenchRow => ({
    name,
    ours: perSecond(submissions * LINES_EACH, median(times.ours), 'lines'),
    bare: perSecond(submissions * LINES_EACH, median(bare), 'lines'),
    ratio: speedRatio(times.ours, bare),
    bar,
    notes: [],
  });
  return [
    row(times.same, 'bulk intake / COPY into the same table', { kind: 'at-least', value: 0.62 }),
    row(times.bare, 'bulk intake / COPY into a table without keys and triggers', null),
  ];
};

const writeFile = async (
  file: string,
  maker: SubmissionMaker,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<void> => {
  const handle = await open(file, 'w');
  const lines = Array.from({ length: count }, (_, index) => first + index);
  await pipeline(
    Readable.from(lines).map((n: number) => `${JSON.stringify(maker.at(n, LINES_EACH))}\n`),
    handle.createWriteStream(),
  );
};

const takeIn = async ({ service }: BenchDatabase, catalogue: Catalogue, file: string): Promise<void> => {
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  const context = { catalogue, currentMonth: 202512 };
  const intake = bulkIntake(service, stream, {
    actor: anybody,
    accepter: { ...anybody, username: 'bench-officer' },
    context,
    now: () => new Date(),
  });
  const refused: BulkResult[] = [];
  for await (const results of intake) refused.push(...results.filter(({ outcome }) => outcome !== 'created'));
  if (refused.length > 0)
    throw new Error(`bulk intake refused ${refused.length} submissions, first ${JSON.stringify(refused[0])}`);
};

const lastRevision = async ({ owner }: BenchDatabase): Promise<number> => {
  const [row] = await owner.query<{ id: number | null }[]>('select max(id) as id from revision');
  return row?.id ?? 0;
};

const withClient = async <Result>(
  { owner }: BenchDatabase,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> => {
  const runner = owner.createQueryRunner();
  try {
    return await work((await runner.connect()) as ClientBase);
  } finally {
    await runner.release();
  }
};

/** COPY text of the lines of the last intake, under the ids that the next revisions will have. */
const copyOut = (database: BenchDatabase, { first, last }: RevisionRange): Promise<Buffer[]> =>
  withClient(database, async (client) => {
    const moved = columns.replace('revision_id', `revision_id + ${last - first + 1}`);
    const lines = `select ${moved} from revision_line where revision_id between ${first} and ${last} order by revision_id, line`;
    const pieces: Buffer[] = [];
    for await (const piece of client.query(copyTo(`copy (${lines}) to stdout`))) pieces.push(piece as Buffer);
    return inLargePieces(Buffer.concat(pieces));
  });

/** COPY out returns row by row; passing it on like that would be needlessly slow. */
const inLargePieces = (text: Buffer): Buffer[] => {
  const size = 1 << 18;
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.subarray(index * size, (index + 1) * size),
  );
};

const copyIn = (client: ClientBase, table: string, text: readonly Buffer[]): Promise<void> =>
  pipeline(Readable.from(text), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));

const copyUnderNewRevisions = (
  database: BenchDatabase,
  { first, last }: RevisionRange,
  text: readonly Buffer[],
): Promise<number> =>
  withClient(database, async (client) => {
    const head = `form, unit_id, month, basis, line_count, total_fen, lines_hash, content_hash, submitted_by, submitted_at`;
    const time = await seconds(async () => {
      await client.query('begin');
      await client.query(`insert into revision (id, submission_id, number, ${head}) overriding system value
        select id + ${last - first + 1}, gen_random_uuid(), number, ${head} from revision
        where id between ${first} and ${last}`);
      await copyIn(client, 'revision_line', text);
      await client.query('commit');
    });
    await client.query(
      `select setval(pg_get_serial_sequence('revision', 'id'), (select max(id) from revision))`,
    );
    return time;
  });

const copyIntoBareTable = (database: BenchDatabase, text: readonly Buffer[]): Promise<number> =>
  withClient(database, async (client) => {
    await client.query('drop table if exists bare_line');
    await client.query('create table bare_line as select * from revision_line with no data');
    await client.query('checkpoint');
    const time = await seconds(() => copyIn(client, 'bare_line', text));
    await client.query('drop table bare_line');
    return time;
  });
