import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Cube, cubeReference, makeEngine } from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { createLogger, projectDirectory } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { startClickHouse, testPark, testVillages, type ClickHouseServer } from '@xiangtong/testing';
import { testResponseLimit } from '../support/create-test-app';
import { line, Stage } from '../support/stage';

const place = (server: ClickHouseServer) => ({
  server: `${server.url}/`,
  database: 'service',
  cluster: null,
});

let server: ClickHouseServer;
let stage: Stage;

beforeAll(async () => {
  server = await startClickHouse();
  stage = new Stage({ clickhouse: place(server) });
  await stage.open();
});

afterAll(async () => {
  await stage.close();
  await server.stop();
});

const report = async (unit: string, period: string, amount: string): Promise<void> => {
  const id = await stage.draft('park', unit, period, [
    line({ amount }),
    line({ amount: '7.77', destination: '000000' }),
  ]);
  await stage.post('park', `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
};

const ask = async (query: CubeQuery): Promise<CubeResponse> =>
  (await stage.post('auditor', '/cube', query).expect(200)).body as CubeResponse;

/** The same question to DuckDB, over the same ledger. */
const onDuckdb = async (query: CubeQuery): Promise<CubeResponse> => {
  const { source } = stage.test;
  const reference = new ReferenceCatalogue(source);
  const ledger = new LedgerReader(source);
  const engine = makeEngine({
    config: {
      duckdb: { directory: `${stage.test.dataDirectory}/beside`, threads: 1, memory: '256MB' },
      clickhouse: null,
    },
    ledger,
    reference,
    deadlines: () => readDeadlines(source, reference),
    logger: createLogger('silent'),
  });
  await engine.open({ mode: 'once' });
  try {
    const cube = new Cube(engine, {
      responseLimit: testResponseLimit,
      reference: cubeReference(reference),
      momentOf: (seq) => ledger.recordedAt(seq),
    });
    return await cube.query(query, { divisions: ['5201'], unitIds: [] });
  } finally {
    await engine.close();
  }
};

const command = promisify(execFile);

const replica = (action: string, url = `${server.url}/service`) =>
  command(
    process.execPath,
    [
      join(projectDirectory(), 'libs/analytics/test/support/run-typescript.cjs'),
      join(projectDirectory(), 'apps/cli/src/main.ts'),
      'replica',
      action,
      '--json',
    ],
    {
      env: {
        DATABASE_URL: stage.test.database.url,
        DATA_DIR: stage.test.dataDirectory,
        LOG_LEVEL: 'silent',
        CUBE_ENGINE: 'clickhouse',
        CLICKHOUSE_URL: url,
      },
    },
  );

describe('the service on ClickHouse', () => {
  it('shows an accepted report to whoever waits for it, with the figures of DuckDB', async () => {
    await report(testPark, '2018-12', '20.00');
    await report(testPark, '2019-12', '31.35');
    await report(testVillages[1], '2019-12', '5.01');
    const query = {
      measures: ['amount', 'quantity', 'orders', 'averageOrder', 'products'],
      by: ['unit', 'month'],
      period: '2019-12',
      compare: 'yoy',
      standing: true,
      atLeast: 3,
    } as const;
    const answer = await ask(query);
    expect(answer.asOf).toBe(3);
    expect(answer.totals['amount']).toBe('51.90');
    expect(answer).toEqual(await onDuckdb(query));
  });

  it('is ready, and tells its position', async () => {
    await stage.test.http.get('/health/ready').expect(200);
    const { text } = await stage.test.http.get('/metrics').expect(200);
    expect(text).toMatch(/^xiangtong_replica_position 3$/m);
    const { body } = await stage.get('admin', '/operations').expect(200);
    expect(body).toMatchObject({ ledger: { entries: 3, shown: 3 } });
  });

  it('writes what ClickHouse has answered as Parquet', async () => {
    const query = { measures: ['amount'], by: ['unit'], period: '2019-12' };
    const { body } = await stage
      .post('auditor', '/cube/table.parquet', query)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect((body as Buffer).subarray(0, 4).toString()).toBe('PAR1');
  });

  it('has its tables looked at and made anew by the command', async () => {
    const [before, after] = [await replica('status'), await replica('rebuild')].map(
      ({ stdout }) => JSON.parse(stdout) as { file: string },
    );
    expect(before).toMatchObject({
      seq: 3,
      ledgerSeq: 3,
      facts: 6,
      file: expect.stringMatching(/^service_v\d+_1$/),
    });
    expect(after).toEqual({ ...before, bytes: expect.any(Number), file: before!.file.replace(/1$/, '2') });
    const query = { measures: ['amount'], by: ['unit'], period: '2019-12' } as const;
    expect(await ask(query)).toEqual(await onDuckdb(query));
  });

  it('says where ClickHouse should be when it is not there', async () => {
    const away = replica('status', 'http://xiangtong:hidden@127.0.0.1:9/service');
    await expect(away).rejects.toThrow(
      'ClickHouse does not answer at 127.0.0.1:9: start it, or correct CLICKHOUSE_URL',
    );
    await expect(away).rejects.not.toThrow('hidden');
  });

  it('is not ready while ClickHouse is away, and says so to whoever asks', async () => {
    await server.stop();
    await stage.test.http.get('/health/ready').expect(503);
    const query = { measures: ['amount'], by: ['product'], period: '2019-12' };
    const { body } = await stage.post('auditor', '/cube', query).expect(503);
    expect(body).toMatchObject({ code: 'DATABASE.AWAY' });
  });
});
