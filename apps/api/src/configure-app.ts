import { join } from 'node:path';
import { constants } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { Request, Response } from 'express';
import helmet from 'helmet';
import {
  CONFIG,
  endSilentSenders,
  HttpMetrics,
  jsonBodyOptions,
  LOGGER,
  projectDirectory,
  ProblemFilter,
  refuseLargeJson,
  refuseNulInUrl,
  refuseOtherContentTypes,
  requestLog,
  translateBodyError,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import { assertEveryRouteHasPolicy } from './auth/policy-check';
import { SupplyGate } from './health/supply-gate';
import { serveOpenApi } from './open-api/serve-open-api';
import { prefixRoutes } from './paths';
import { RequestPipe } from './request-pipe';
import { serveWeb } from './web/serve-web';

/** Nothing from other hosts. The page of the API documentation needs inline styles; the app has its own policy. */
export const securityHeaders = helmet({
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

/**
 * The app, catalogues and lists are compressed for slow lines. Streams are not, and neither are responses to writes.
 */
const isPacked = ({ method }: Request, response: Response): boolean =>
  method === 'GET' &&
  /^(application\/json|text\/(html|javascript|css)|image\/svg)/.test(
    String(response.getHeader('content-type')),
  );

/** A compromise between speed and size: the app in 0.1 s of one core, a tenth larger than the smallest. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

/** Everything around the features, the same for the service and for tests. Initialises the application. */
export const configureApp = async (app: NestExpressApplication): Promise<void> => {
  const logger = app.get<Logger>(LOGGER);
  const problems = new ProblemFilter(logger);
  app.disable('x-powered-by');
  // Answers are current figures: no conditional requests.
  app.disable('etag');
  const { http, uploads } = app.get<Config>(CONFIG);
  app.set('trust proxy', http.trustedProxies);
  app.use(requestLog(logger), app.get(HttpMetrics).observe, securityHeaders);
  app.use(endSilentSenders(uploads.silenceSeconds, problems));
  app.use(compression({ filter: isPacked, brotli }));
  app.use(app.get(SupplyGate).middleware(problems));
  app.use(refuseNulInUrl, refuseOtherContentTypes, refuseLargeJson);
  app.useBodyParser('json', jsonBodyOptions);
  app.use(translateBodyError);
  prefixRoutes(app);
  app.useGlobalFilters(problems);
  app.useGlobalPipes(new RequestPipe());
  assertEveryRouteHasPolicy(app);
  serveOpenApi(app);
  await app.init();
  serveWeb(app, join(projectDirectory(), 'dist', 'web'));
  app.use(problems.notFound);
};
