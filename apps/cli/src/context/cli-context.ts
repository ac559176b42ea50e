import {
  createLogger,
  loadConfig,
  migrate,
  openDatabaseServer,
  systemClock,
  withServiceSource as openServiceSource,
  type Clock,
  type Config,
  type DatabaseServer,
  type Logger,
} from '@xiangtong/infrastructure';
import { warnOfClock } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { schema } from '@xiangtong/schema';
import type { DataSource } from 'typeorm';

/** The context of a command: the same modules as the service, without HTTP. */
export interface CliContext {
  readonly config: Config;
  readonly server: DatabaseServer;
  readonly source: DataSource;
  readonly catalogue: ReferenceCatalogue;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Opens the database as it is and closes it in any case when `work` ends. */
export const withServer = async <Result>(
  work: (context: Pick<CliContext, 'config' | 'server'>) => Promise<Result>,
): Promise<Result> => {
  const config = loadConfig();
  const server = await openDatabaseServer(config);
  try {
    return await work({ config, server });
  } finally {
    await server.stop();
  }
};

/** Opens the database, brings its schema up to date, and closes everything in any case when `work` ends. */
export const withContext = <Result>(work: (context: CliContext) => Promise<Result>): Promise<Result> =>
  withServer(async ({ config, server }) => {
    const logger = createLogger('warn');
    await migrate(server.url, schema, server.serviceUrl);
    const forget = warnOfClock(logger);
    return withServiceSource({ config, server }, (source) =>
      work({
        config,
        server,
        source,
        catalogue: new ReferenceCatalogue(source),
        clock: systemClock,
        logger,
      }),
    ).finally(forget);
  });

/** Connections under the role of the service. */
export const withServiceSource = <Result>(
  { config, server }: Pick<CliContext, 'config' | 'server'>,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result> => openServiceSource([server.serviceUrl, schema.entities, config.database.poolSize], work);
