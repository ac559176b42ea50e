import { join } from 'node:path';
import { Cube, cubeReference, Replica, type CubeSource } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import { everything } from '@xiangtong/identity';
import { projectDirectory, serviceUrlOf, withServiceSource } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createReportSources, createSourceParts, openDefinitions, makeReport } from '@xiangtong/reporting';
import { schema } from '@xiangtong/schema';
import { Client } from 'pg';
import type { BenchDatabase, Ground } from '../ground/ground';
import { barePdf, bareWorkbook, cellsOf, drawnBy } from '../measure/bare-files';
import type { BenchRow } from '../measure/bench-row';
import { inTurns, median, processorSeconds, seconds, speedRatio } from '../measure/pairs';

/** `editions` are more, because pairs of one edition differ by a tenth from turn to turn. */
const turnsOf = ({ short }: Ground) => (short ? { hand: 1, editions: 1 } : { hand: 7, editions: 13 });
const POOL = 4;
const prefecture = '520100';
const county = '520122';

interface Bulletin {
  readonly scope: string;
  readonly edition: 'internal' | 'public';
}

type Connection = Parameters<Parameters<CubeSource['read']>[0]>[0];
/** Sends a statement again, to be read as it was. */
type Asked = (connection: Connection) => Promise<unknown>;
type QueryText = readonly [text: string, values?: unknown[]];

/** The source, with every statement that goes through it kept in `asked`. */
const listening = (replica: CubeSource, asked: Asked[]): CubeSource => ({
  atLeast: (seq, timeout) => replica.atLeast(seq, timeout),
  upTo: (seq, timeout) => replica.upTo(seq, timeout),
  read: (use) =>
    replica.read((connection) =>
      use({
        words: connection.words,
        rows: (...statement) => {
          asked.push((again) => again.rows(...statement));
          return connection.rows(...statement);
        },
        columns: (...statement) => {
          asked.push((again) => again.columns(...statement));
          return connection.columns(...statement);
        },
        watermark: () => connection.watermark(),
        interrupt: () => connection.interrupt(),
      }),
    ),
});

/** What `work` reads from PostgreSQL, over connections that it opens: those open before are not listened to. */
const readFromPostgres = async (work: () => Promise<unknown>): Promise<readonly QueryText[]> => {
  const prototype = Client.prototype as unknown as { query: (this: Client, ...call: unknown[]) => unknown };
  const query = prototype.query;
  const asked: QueryText[] = [];
  prototype.query = function (...call) {
    const [text, values] = call;
    if (typeof text === 'string' && /^\s*(select|with)\b/i.test(text))
      asked.push(Array.isArray(values) ? [text, values] : [text]);
    return query.apply(this, call);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return asked;
};

const openReplica = async ({ directory, duckdb, logger }: Ground, { service }: BenchDatabase) => {
  const reference = new ReferenceCatalogue(service);
  const replica = new Replica({
    settings: { directory: join(directory, 'bulletin'), ...duckdb },
    ledger: new LedgerReader(service),
    reference,
    deadlines: () => readDeadlines(service, reference),
    logger,
  });
  await replica.open({ mode: 'once' });
  return replica;
};

/** The bulletin, with a cube that remembers nothing of the turn before. */
const makerOf = ({ service }: Pick<BenchDatabase, 'service'>) => {
  const reference = new ReferenceCatalogue(service);
  const ledger = new LedgerReader(service);
  const definition = openDefinitions(join(projectDirectory(), 'reports')).get('annual-bulletin')!;
  return async (source: CubeSource, about: Bulletin = { scope: prefecture, edition: 'internal' }) => {
    const settings = {
      reference: cubeReference(reference),
      momentOf: (seq: number) => ledger.recordedAt(seq),
    };
    const parts = createSourceParts(service, new Cube(source, settings), reference);
    const sources = await createReportSources(parts, everything);
    const parameters = { period: '2019', language: 'zh', ...about } as const;
    return makeReport(definition, parameters, ['pdf', 'xlsx'], sources);
  };
};

interface Bare {
  readonly fromDuckDb: readonly Asked[];
  readonly fromPostgres: readonly QueryText[];
  readonly pdf: Awaited<ReturnType<typeof drawnBy>>;
  readonly sheets: Awaited<ReturnType<typeof cellsOf>>;
}

/** One after the other: every statement sent again, the calls of pdfkit, the cells of the workbook. */
const byHand = async (replica: CubeSource, client: Client, bare: Bare): Promise<void> => {
  await replica.read(async (connection) => {
    for (const again of bare.fromDuckDb) await again(connection);
  });
  for (const [text, values] of bare.fromPostgres) await client.query(text, values);
  await barePdf(bare.pdf);
  await bareWorkbook(bare.sheets);
};

const recorded = async ({ url }: BenchDatabase, replica: CubeSource): Promise<Bare> => {
  const fromDuckDb: Asked[] = [];
  let sheets: Bare['sheets'] = new Map();
  let fromPostgres: readonly QueryText[] = [];
  const pdf = await drawnBy(async () => {
    fromPostgres = await readFromPostgres(() =>
      withServiceSource([serviceUrlOf(url), schema.entities, POOL], async (service) => {
        const { files } = await makerOf({ service })(listening(replica, fromDuckDb));
        sheets = await cellsOf(files.find(({ name }) => name.endsWith('.xlsx'))!.content);
      }),
    );
  });
  return { fromDuckDb, fromPostgres, pdf, sheets };
};

type Make = ReturnType<typeof makerOf>;

/** The bulletin of the demo's prefecture in this process, against its questions by hand and the bare writers. */
const againstHand = async (
  turns: number,
  database: BenchDatabase,
  replica: CubeSource,
  make: Make,
): Promise<BenchRow> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const bare = await recorded(database, replica);
    const { ours, hand } = await inTurns(turns, {
      ours: () => seconds(() => make(replica)),
      hand: () => seconds(() => byHand(replica, client, bare)),
    });
    return {
      name: 'bulletin of the prefecture, PDF and XLSX / questions by hand, bare pdfkit and exceljs',
      ours: `${median(ours).toFixed(2)} s`,
      bare: `${median(hand).toFixed(2)} s`,
      ratio: 1 / speedRatio(ours, hand),
      bar: { kind: 'at-most', value: 1.5 },
      notes: [
        `${bare.fromDuckDb.length} statements of DuckDB, ${bare.fromPostgres.length} of PostgreSQL, ${bare.pdf.length} calls of pdfkit, ${[...bare.sheets.values()].flat(2).length} cells`,
      ],
    };
  } finally {
    await client.end();
  }
};

/** What disclosure control costs: processor time of this process, since both editions ask the same PostgreSQL. */
const againstInternal = async (
  turns: number,
  replica: CubeSource,
  make: Make,
  [place, scope]: readonly [string, string],
): Promise<BenchRow> => {
  const work = (edition: Bulletin['edition']) => () =>
    processorSeconds(() => make(replica, { scope, edition }));
  const editions = { ours: work('public'), internal: work('internal') };
  if (turns > 1) await inTurns(1, editions);
  const { ours, internal } = await inTurns(turns, editions);
  return {
    name: `bulletin of the ${place}, public / internal: processor time`,
    ours: `${median(ours).toFixed(2)} s`,
    bare: `${median(internal).toFixed(2)} s`,
    ratio: 1 / speedRatio(ours, internal),
    bar: { kind: 'at-most', value: 1.5 },
    notes: [],
  };
};

/** The bulletin of the demo year, with a cube that remembers nothing of the turn before. */
export const bulletinRows = async (ground: Ground, database: BenchDatabase): Promise<readonly BenchRow[]> => {
  const { hand, editions } = turnsOf(ground);
  const replica = await openReplica(ground, database);
  try {
    const make = makerOf(database);
    return [
      await againstHand(hand, database, replica, make),
      ...(ground.short ? [] : [await againstInternal(editions, replica, make, ['prefecture', prefecture])]),
      await againstInternal(editions, replica, make, ['county', county]),
    ];
  } finally {
    await replica.close();
  }
};
