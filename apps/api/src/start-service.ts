import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CALENDAR_CLOCK,
  type Clock,
  type DatabaseServer,
  errorForLog,
  isDatabaseAway,
  migrate,
  openDatabaseServer,
  startTracing,
  systemClock,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import { Cube } from '@xiangtong/analytics';
import { monthOf } from '@xiangtong/domain';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';
import { AppModule } from './app.module';
import { closeApp, createApp } from './create-app';

export interface Service {
  readonly url: string;
  /** Stops accepting, lets requests finish, closes the pool and then the embedded database; sends the last traces. */
  stop(): Promise<void>;
}

/** Bulk files come over slow lines. */
const LONGEST_UPLOAD_MS = 3_600_000;

/** How long a start waits for a database that is away, and looks again. */
const AWAY_MS = 60_000;
const LOOK_AGAIN_MS = 500;

/** Enough for the start of the database server to be under way. */
const HEAD_START_MS = 30;

const oneAfterTheOther = async (first: () => Promise<void>, second: () => Promise<void>): Promise<void> => {
  try {
    await first();
  } finally {
    await second();
  }
};

/** The start ended because a stop was requested; nothing that it had started is left. */
export class StartStopped extends Error {}

export interface StartOptions {
  /** Called when the database is lost for good: the process must exit and be restarted. */
  readonly onLost: () => void;
  /** Ends a start that waits for the database. */
  readonly signal: AbortSignal;
}

/**
 * A database that dies during the start is waited for, as one that dies later is: not every machine has a supervisor that
 * starts us again. Throws StartStopped.
 */
export const startService = async (
  config: Config,
  logger: Logger,
  { onLost, signal }: StartOptions,
): Promise<Service> => {
  await requireFreePort(config.http);
  warnOfSecret(config, logger);
  warnOfCertificate(config, logger, systemClock.now());
  const flushTraces = await startTracing(config.tracing, logger);
  const deadline = Date.now() + AWAY_MS;
  for (;;) {
    try {
      const { url, stop } = await startOnce(config, logger, onLost);
      return { url, stop: () => oneAfterTheOther(stop, flushTraces) };
    } catch (error) {
      if (signal.aborted) throw new StartStopped('the start was stopped', { cause: error });
      if (!isDatabaseAway(error) || Date.now() > deadline) throw error;
      logger.warn({ err: errorForLog(error) }, 'the database is away; the start is tried again');
      await pause(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {
        throw new StartStopped('the start was stopped', { cause: error });
      });
      // Another service may have taken the port while this one waited.
      await requireFreePort(config.http);
    }
  }
};

const startOnce = async (config: Config, logger: Logger, onLost: () => void): Promise<Service> => {
  // The database starts in processes of its own; meanwhile this one loads its modules.
  const loading = pause(HEAD_START_MS).then(loadModules);
  loading.catch(() => undefined);
  const database = await openDatabaseServer(config);
  try {
    await loading;
    const applied = await migrate(database.url, schema, database.serviceUrl);
    if (applied.length > 0) logger.info({ migrations: applied }, 'schema brought up to date');
    const { url: ownerDatabaseUrl, serviceUrl: databaseUrl } = database;
    const app = await createApp({ config, databaseUrl, ownerDatabaseUrl, clock: systemClock, logger });
    try {
      app.getHttpServer().requestTimeout = LONGEST_UPLOAD_MS;
      await app.listen(config.http.port, config.http.host);
      await warnOfForms(app.get(ReferenceCatalogue), app.get<Clock>(CALENDAR_CLOCK), logger);
      warmUp(app.get(Cube), app.get<Clock>(CALENDAR_CLOCK)).catch(() => undefined);
    } catch (error) {
      await app.close();
      throw error;
    }
    database.keepAlive(lossReport(database, logger, onLost));
    const url = (await app.getUrl()).replace('[::1]', 'localhost');
    return {
      url,
      stop: () =>
        oneAfterTheOther(
          () => closeApp(app),
          () => database.stop(),
        ),
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

/** The build loads a module when it is first named: nearly all of the service hangs on this one. */
const loadModules = (): unknown => AppModule;

type LossReport = Parameters<DatabaseServer['keepAlive']>[0];

const lossReport = (database: DatabaseServer, logger: Logger, onLost: () => void): LossReport => ({
  lost: () => logger.warn('the embedded PostgreSQL has ended and is started again'),
  revived: () => logger.warn('the embedded PostgreSQL is back'),
  gaveUp: (error) => {
    logger.fatal({ err: errorForLog(error) }, 'the embedded PostgreSQL does not come back');
    // It may run, at another port than the one that the service knows.
    void database
      .stop()
      .catch(() => undefined)
      .finally(onLost);
  },
});

const YEARS_BACK = 9;

/** The last year with figures, as pages look for it. */
const lastYear = async (cube: Cube, clock: Clock): Promise<string> => {
  const year = Math.floor(monthOf(clock.now()) / 100);
  const period = `${year - YEARS_BACK}-01..${year}-12`;
  const { rows } = await cube.query({ measures: ['amount'], by: ['year'], period, standing: true }, 'all');
  return String(rows.at(-1)?.['year'] ?? year);
};

/**
 * What pages ask first costs a new process more than later questions: its code and the figures are not at hand yet.
 * Nobody has to wait for these answers.
 */
const warmUp = async (cube: Cube, clock: Clock): Promise<void> => {
  const question = { period: await lastYear(cube, clock), compare: 'yoy', standing: true } as const;
  await cube.query({ ...question, measures: ['amount', 'orders', 'averageOrder', 'units'], by: [] }, 'all');
  for (const by of ['county', 'product'] as const)
    await cube.query({ ...question, measures: ['amount'], by: [by] }, 'all');
};

/** Once at each start: reports under a header that nobody has approved have no legal ground. */
const warnOfForms = async (catalogue: ReferenceCatalogue, clock: Clock, logger: Logger): Promise<void> => {
  const forms = [...(await catalogue.unapprovedForms(monthOf(clock.now())))];
  if (forms.length > 0)
    logger.warn(
      { forms },
      'forms still bear the made-up header of the demo: import your own with "xiangtong import forms"',
    );
};

const warnOfSecret = (
  { isProduction, impact: { secrets }, ledger: { key } }: Config,
  logger: Logger,
): void => {
  if (isProduction && key.isBesideData)
    logger.warn(
      { file: key.file },
      'the key of the ledger stands in the data folder: move the file and name it in LEDGER_KEY_FILE',
    );
  if (isProduction && secrets.besideData !== null)
    logger.warn(
      { file: secrets.besideData },
      'the household secret stands in the data folder: move the file and name it in IMPACT_SECRET_FILE',
    );
};

/** A new certificate takes an authority days. */
const NOTICE_MS = 30 * 86_400_000;

const warnOfCertificate = (
  { isProduction, reports: { certificate } }: Config,
  logger: Logger,
  now: Date,
): void => {
  if (!certificate) return;
  const { file, isBesideData, chain } = certificate;
  if (isProduction && isBesideData)
    logger.warn(
      { file },
      'the key that signs published PDFs stands in the data folder: move the file and name it in SIGNING_KEY_FILE',
    );
  const validTo = new Date(chain[0]!.validTo);
  if (validTo.getTime() - now.getTime() < NOTICE_MS)
    logger.warn(
      { file, validTo },
      'the certificate that signs published PDFs runs out: name a new one in SIGNING_CERTIFICATE_FILE and SIGNING_KEY_FILE',
    );
};

/** Found out before anything is started: a second service on one port must not touch the data of the first. */
const requireFreePort = ({ host, port }: Config['http']): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const taken = `port ${port} of ${host} is in use: end the process that uses it, or set PORT`;
      reject(new Error(code === 'EADDRINUSE' ? taken : `port ${port} of ${host} cannot be used: ${message}`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
