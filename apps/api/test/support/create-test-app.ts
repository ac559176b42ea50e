import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { renderFiles, type RenderFiles } from '@xiangtong/documents';
import {
  createLogger,
  Environment,
  ledgerKey,
  ManualClock,
  projectDirectory,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import { openDefinitions } from '@xiangtong/reporting';
import {
  createTestDatabase,
  serviceCount,
  startRoundRobin,
  type RoundRobin,
  type TestDatabase,
} from '@xiangtong/testing';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { ReportDefinitions } from '../../src/app-options';
import { closeApp, createApp } from '../../src/create-app';
import { responseContract, type HttpMethod } from './response-contract';
import { signInWith, type SignIn } from './sign-in/sign-in';

export interface TestApp {
  readonly app: NestExpressApplication;
  /**
   * `http.get('/api/v1/auth/me')`; paths are written out so that a spec reads like the contract. Every JSON answer must
   * match the OpenAPI document.
   */
  readonly http: ReturnType<typeof request>;
  /** `http://127.0.0.1:port`, for requests supertest cannot make. It is behind a proxy where there are several. */
  readonly url: string;
  readonly database: TestDatabase;
  /** Data folder of the service; removed with it. */
  readonly dataDirectory: string;
  /** The service's own connection pool, for setup and checks. */
  readonly source: DataSource;
  /** Starts at 2020-01-10 08:00 UTC and stays there until it is set. */
  readonly clock: ManualClock;
  /** A new account with these rights; resolves to the bearer token of its session. */
  readonly signIn: SignIn;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly licence?: Config['publicDoor']['licence'];
  readonly now?: Date;
  readonly logger?: Logger;
  /** Renders in this thread, from the sources, unless a spec tests something else. */
  readonly renderReports?: RenderFiles;
  /** Milliseconds that a preview of a definition may take. */
  readonly previewTime?: number;
  /** Long timeouts, unless a spec tests timeouts. */
  readonly cube?: Config['cube'];
  /** Where figures are; in DuckDB, unless a spec has a ClickHouse. */
  readonly clickhouse?: Config['clickhouse'];
  /** Megabytes that have to be free. */
  readonly diskMargin?: number;
  readonly uploads?: Partial<Config['uploads']>;
  /** Whose accounts have to have a second factor. */
  readonly secondFactorRoles?: readonly string[];
  /** None can be told, unless a spec has receivers. */
  readonly notifications?: Partial<Config['notifications']>;
  /** Only the hours, unless a spec tests idleness. */
  readonly session?: Config['identity']['session'];
  /** Address as its users know it; passkeys belong to it. */
  readonly publicUrl?: string;
  /** `false`: people sign in with the provider alone. */
  readonly localSignIn?: boolean;
  readonly provider?: Config['identity']['provider'];
  /** What signs published PDFs. */
  readonly certificate?: Config['reports']['certificate'];
  /** The moment by which duties are counted; else the clock. */
  readonly demoClock?: Date;
  /** Limit of the requests of strangers. */
  readonly requestsAMinute?: number;
  /** None are made, unless a spec sets them up. */
  readonly backup?: Partial<Config['backup']>;
}

const secret = 'a secret of tests that is long enough';

const noBackups: Config['backup'] = {
  folder: null,
  time: '02:30',
  recipients: [],
  keyFile: null,
  keep: { days: 7, weeks: 5, months: 12 },
  drillDays: 0,
  wal: null,
};

const engines = (
  dataDirectory: string,
  { clickhouse = null }: TestAppOptions,
): Pick<Config, 'duckdb' | 'clickhouse'> => ({
  duckdb: { directory: join(dataDirectory, 'analytics'), threads: 2, memory: '1GB' },
  clickhouse,
});

/** Most worlds have reports of a few of their hundred units: what is too few is tested where it is decided. */
export const testResponseLimit = { units: 0, amount: 0 };

const testConfig = (dataDirectory: string, options: TestAppOptions): Config => ({
  dataDirectory,
  isProduction: false,
  demoClock: options.demoClock ?? null,
  publicUrl: options.publicUrl ?? null,
  publicUrlAuthorities: [],
  http: { host: '127.0.0.1', port: 0, trustedProxies: ['loopback'] },
  log: { level: 'silent' },
  tracing: { endpoint: null, serviceName: 'xiangtong' },
  database: { url: null, migrationUrl: null, poolSize: 5 },
  ...engines(dataDirectory, options),
  cube: options.cube ?? { seconds: 60, atOnce: 4 },
  responseLimit: testResponseLimit,
  comparableDifference: 5,
  impact: { secrets: { besideData: null, read: () => [secret], add: () => null } },
  identity: {
    secondFactorRoles: options.secondFactorRoles ?? [],
    localSignIn: options.localSignIn ?? true,
    provider: options.provider ?? null,
    session: options.session ?? { idleMinutes: 24 * 60, hours: 12 },
    vouchedDays: 7,
  },
  ledger: { key: ledgerKey(new Environment(), dataDirectory), timeAuthority: null },
  reports: { atOnce: 1, certificate: options.certificate ?? null },
  notifications: { mail: null, sms: null, innerHosts: [], ...options.notifications },
  publicDoor: { requestsAMinute: options.requestsAMinute ?? 10_000, licence: options.licence ?? null },
  uploads: { refusedAtMost: 1_000, silenceSeconds: 60, ...options.uploads },
  disk: { marginMegabytes: options.diskMargin ?? 0 },
  backup: { ...noBackups, ...options.backup },
});

/** argon2id with minimal work: tests sign in often. */
const passwordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** Read once a worker, not by each service: reading them takes a good part of its start, and they do not change. */
let definitions: ReportDefinitions | undefined;

const underContract = (app: NestExpressApplication, url: string): TestApp['http'] => {
  const http = request(url);
  const holds = responseContract(app);
  const checked =
    (method: HttpMethod): TestApp['http']['get'] =>
    (path) =>
      http[method](path).expect((response) => holds(method, path, response));
  const methods: readonly HttpMethod[] = ['get', 'post', 'put', 'patch', 'delete'];
  const checks = Object.fromEntries(methods.map((method) => [method, checked(method)]));
  return Object.assign(Object.create(http) as typeof http, checks);
};

type Apps = readonly [NestExpressApplication, ...NestExpressApplication[]];

/** The first alone makes reports, one at a time, as specs expect of a service. */
const startAll = async (
  count: number,
  create: (isFirst: boolean) => Promise<NestExpressApplication>,
): Promise<Apps> => {
  const start = async (isFirst: boolean): Promise<NestExpressApplication> => {
    const app = await create(isFirst);
    await app.listen(0, '127.0.0.1');
    return app;
  };
  const others = Array.from({ length: count - 1 }, () => false);
  return [await start(true), ...(await Promise.all(others.map(start)))];
};

/** Several are behind nginx, which sends each request to the next of them. */
const behindOneAddress = async (apps: Apps): Promise<Pick<RoundRobin, 'url' | 'stop'>> => {
  const urls = await Promise.all(apps.map((app) => app.getUrl()));
  return urls.length > 1 ? startRoundRobin(urls) : { url: urls[0]!, stop: () => Promise.resolve() };
};

/** The real service on a clone of the template database, listening on a free port. One per spec file. */
export const createTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const database = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'xiangtong-app-'));
  const clock = new ManualClock(options.now ?? new Date('2020-01-10T08:00:00Z'));
  const logger = options.logger ?? createLogger('silent');
  const config = testConfig(dataDirectory, options);
  const { renderReports = renderFiles } = options;
  const databaseUrl = database.serviceUrl;
  definitions ??= openDefinitions(join(projectDirectory(), 'reports'));
  const apps = await startAll(serviceCount(), (isFirst) =>
    createApp({
      config: isFirst ? config : { ...config, reports: { ...config.reports, atOnce: 0 } },
      databaseUrl,
      ownerDatabaseUrl: database.url,
      clock,
      logger,
      passwordCost,
      renderReports,
      composing: 'here',
      previewTime: options.previewTime,
      definitions,
    }),
  );
  const [app] = apps;
  const { url, stop } = await behindOneAddress(apps);
  return {
    app,
    http: underContract(app, url),
    url,
    database,
    dataDirectory,
    source: app.get(DataSource),
    clock,
    signIn: signInWith(app),
    close: async () => {
      await stop();
      for (const each of apps) await closeApp(each, 1_000);
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
};
