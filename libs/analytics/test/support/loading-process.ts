import { createLogger, serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { ClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine';
import { deadlines } from './deadlines';

/**
 * A process that loads into ClickHouse, or builds the tables anew, until it is killed. Arguments: database URL, server
 * and database of ClickHouse, `follow` or `rebuild`.
 */
const load = async (url: string, server: string, database: string, work: string): Promise<void> => {
  const source = await new DataSource(serviceDataSourceOptions(url, [], 2)).initialize();
  const engine = new ClickHouseEngine({
    place: { server, database, cluster: null },
    ledger: new LedgerReader(source),
    reference: new ReferenceCatalogue(source),
    deadlines: () => Promise.resolve(deadlines),
    logger: createLogger('silent'),
    pollMs: 20,
  });
  process.stdout.write('loading\n');
  await engine.open({ mode: 'tail' });
  process.stdout.write('loaded\n');
  while (work === 'rebuild') await engine.rebuild();
};

const [, , url = '', server = '', database = '', work = ''] = process.argv;
void load(url, server, database, work);
