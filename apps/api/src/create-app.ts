import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from '@xiangtong/infrastructure';
import type { AppOptions } from './app-options';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import { answerConnectionErrors } from './connection-errors';
import { OpenConnections } from './open-connections';

/** The framework's own messages in our log; what it calls "log" is of interest to developers only. */
class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug({ framework: String(message) }, 'framework');
  }

  warn(message: unknown): void {
    this.logger.warn({ framework: String(message) }, 'framework');
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error({ framework: String(message), stack }, 'framework');
  }
}

/**
 * Longer than a proxy keeps a connection that nobody uses (nginx: 60 s): the one who sends is the one who closes, else a
 * request meets a connection that has just been closed, and one that writes is not sent again.
 */
const KEEP_ALIVE_MS = 75_000;

/** The whole service, initialised but not yet listening. */
export const createApp = async (options: AppOptions): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(options), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(options.logger),
    routeConflictPolicy: { duplicate: 'error' },
    routeResolutionStrategy: 'specificity',
  });
  try {
    await configureApp(app);
    app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
    answerConnectionErrors(app.getHttpServer());
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
};

/** Stops accepting at once and lets requests finish, for `graceMs` at most; then closes the database pool. */
export const closeApp = async (app: NestExpressApplication, graceMs?: number): Promise<void> => {
  app.get(OpenConnections).stopListening(graceMs);
  await app.close();
};
