import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Cube, cubeReference, Replica } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import type { CubeResponse } from '@xiangtong/contracts';
import { identityEntities } from '@xiangtong/identity';
import { createLogger, serviceDataSourceOptions, serviceUrlOf } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { prove, togetherPins } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { databaseUrl, figuresQuery, ledgerLength } from '../ground';
import type { Trial } from '../trial';

/** The ledger proves itself, and the replica that went through the trial equals one made from nothing. */
export const checkFigures = async ({ cluster, folder, office, journal }: Trial): Promise<void> => {
  const query = figuresQuery(['unit', 'product', 'destination'], await ledgerLength(cluster));
  const source = await new DataSource(
    serviceDataSourceOptions(serviceUrlOf(databaseUrl(cluster)), identityEntities, 2),
  ).initialize();
  const directory = await mkdtemp(join(folder, 'fresh-'));
  try {
    const { faults } = await prove(source, togetherPins([]));
    for (const fault of faults) journal.find('lost', `ledger verify: ${JSON.stringify(fault)}`);
    const own = await office.auditor.untilAnswered<CubeResponse>('/cube', { body: query });
    const made = await askFresh(source, directory, query);
    if (own.status !== 200) journal.find('other', `cube: ${JSON.stringify(own.body)}`);
    else if (made.rows.length === 0 || !isDeepStrictEqual(figuresOf(own.body), figuresOf(made)))
      journal.find('half', 'the replica differs from one made from nothing');
  } finally {
    await source.destroy();
    await rm(directory, { recursive: true });
  }
};

const figuresOf = ({ asOf, rows, totals, coverage }: CubeResponse) => ({ asOf, rows, totals, coverage });

const askFresh = async (
  source: DataSource,
  directory: string,
  query: ReturnType<typeof figuresQuery>,
): Promise<CubeResponse> => {
  const reference = new ReferenceCatalogue(source);
  const ledger = new LedgerReader(source);
  const replica = new Replica({
    settings: { directory, threads: 1, memory: '256MB' },
    ledger,
    reference,
    deadlines: () => readDeadlines(source, reference),
    logger: createLogger('silent'),
  });
  await replica.open({ mode: 'once' });
  const budget = { milliseconds: 60_000, atOnce: 1 };
  const cube = new Cube(replica, {
    budget,
    reference: cubeReference(reference),
    momentOf: (seq) => ledger.recordedAt(seq),
  });
  try {
    return await cube.query(query, 'all');
  } finally {
    await replica.close();
  }
};
