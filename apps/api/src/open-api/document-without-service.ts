import { tmpdir } from 'node:os';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createLogger, loadConfig, systemClock } from '@xiangtong/infrastructure';
import { AppModule } from '../app.module';
import { prefixRoutes } from '../paths';
import { openApiDocument } from './open-api-document';

/** The document from the decorators only: nothing is started, and no database is needed. */
export const documentWithoutService = async (): Promise<OpenAPIObject> => {
  const options = {
    config: loadConfig({ DATA_DIR: tmpdir() }),
    databaseUrl: '',
    ownerDatabaseUrl: '',
    clock: systemClock,
    logger: createLogger('silent'),
  };
  const app = await NestFactory.create(AppModule.register(options), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  prefixRoutes(app);
  return openApiDocument(app);
};
