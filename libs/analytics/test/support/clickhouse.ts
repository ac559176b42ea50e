import { createLogger } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { Cube, type CubeSource } from '../../src';
import { ClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine';
import { deadlines } from './deadlines';
import type { Fixture } from './fixture';

/** An engine on the database that is the path of an address; it is not opened yet. */
export const engineOn = ({ source, reference }: Fixture, url: string): ClickHouseEngine =>
  new ClickHouseEngine({
    place: { server: new URL('/', url).href, database: new URL(url).pathname.slice(1), cluster: null },
    ledger: new LedgerReader(source),
    reference,
    deadlines: () => Promise.resolve(deadlines),
    logger: createLogger('silent'),
    pollMs: 20,
  });

/** Patient: what is compared are figures, on a machine with much else to do. */
export const patientCube = (engine: CubeSource): Cube =>
  new Cube(engine, { budget: { milliseconds: 150_000, atOnce: 4 } });
