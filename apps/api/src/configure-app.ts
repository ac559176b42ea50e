import { ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import {
  CONFIG,
  HttpMetrics,
  jsonBodyOptions,
  LOGGER,
  ProblemFilter,
  refuseLargeJson,
  refuseNulInUrl,
  refuseOtherContentTypes,
  requestLog,
  translateBodyError,
  validationOptions,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import { assertEveryRouteHasPolicy } from './auth/policy-check';
import { serveOpenApi } from './open-api';
import { apiPath, rootPaths } from './paths';

/** Nothing from other hosts; styles in place are needed by Ant Design and by the page of the API documentation. */
const securityHeaders = helmet({
  frameguard: { action: 'deny' },
  strictTransportSecurity: { includeSubDomains: false },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [`'self'`],
      scriptSrc: [`'self'`],
      styleSrc: [`'self'`, `'unsafe-inline'`],
      imgSrc: [`'self'`, 'data:', 'blob:'],
      fontSrc: [`'self'`, 'data:'],
      workerSrc: [`'self'`, 'blob:'],
      objectSrc: [`'none'`],
      baseUri: [`'none'`],
      formAction: [`'self'`],
      frameAncestors: [`'none'`],
    },
  },
});

/** Everything around the features, the same for the service and for tests. Initialises the application. */
export const configureApp = async (app: NestExpressApplication): Promise<void> => {
  const logger = app.get<Logger>(LOGGER);
  const problems = new ProblemFilter(logger);
  app.disable('x-powered-by');
  // Answers are figures of the moment: nothing to compare with an earlier one.
  app.disable('etag');
  app.set('trust proxy', app.get<Config>(CONFIG).http.trustedProxies);
  app.use(requestLog(logger), app.get(HttpMetrics).observe, securityHeaders);
  app.use(refuseNulInUrl, refuseOtherContentTypes, refuseLargeJson);
  app.useBodyParser('json', jsonBodyOptions);
  app.use(translateBodyError);
  app.setGlobalPrefix(apiPath, { exclude: rootPaths.flatMap((path) => [path, `${path}/*splat`]) });
  app.useGlobalFilters(problems);
  app.useGlobalPipes(new ValidationPipe(validationOptions));
  assertEveryRouteHasPolicy(app);
  serveOpenApi(app);
  await app.init();
  app.use(problems.notFound);
};
