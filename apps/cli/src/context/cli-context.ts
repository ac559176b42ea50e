import {
  createLogger,
  loadConfig,
  migrate,
  openDatabaseServer,
  serviceDataSourceOptions,
  systemClock,
  type Clock,
  type Config,
  type DatabaseServer,
  type Logger,
} from '@xiangtong/infrastructure';
import { identityEntities } from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';

/** What a command works with: the same modules as the service, without HTTP. */
export interface CliContext {
  readonly config: Config;
  readonly server: DatabaseServer;
  readonly source: DataSource;
  readonly catalogue: ReferenceCatalogue;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Opens the database, brings its schema up to date, and closes everything again whatever `work` does. */
export const withContext = async <Result>(
  work: (context: CliContext) => Promise<Result>,
): Promise<Result> => {
  const config = loadConfig();
  const logger = createLogger('warn');
  const server = await openDatabaseServer(config);
  try {
    await migrate(server.url);
    const source = await new DataSource(
      serviceDataSourceOptions(server.url, identityEntities, config.database.poolSize),
    ).initialize();
    try {
      return await work({
        config,
        server,
        source,
        catalogue: new ReferenceCatalogue(source),
        clock: systemClock,
        logger,
      });
    } finally {
      await source.destroy();
    }
  } finally {
    await server.stop();
  }
};
