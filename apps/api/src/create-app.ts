import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AppOptions } from './app-options';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import { NestLog } from './nest-log';

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
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
};
