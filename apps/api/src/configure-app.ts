import type { CallHandler, ExecutionContext, INestApplication, NestInterceptor } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { IDENTITY, type Identity } from '@xiangtong/identity';
import compression from 'compression';
import { urlencoded, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { join } from 'node:path';
import type { Observable } from 'rxjs';
import {
  CONFIG,
  endSilentSenders,
  followRequest,
  HttpMetrics,
  inNameOf,
  jsonBodyOptions,
  LOGGER,
  ProblemFilter,
  projectDirectory,
  refuseLargeJson,
  refuseNulInUrl,
  refuseOtherContentTypes,
  requestLog,
  translateBodyError,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DefinitionShelf } from '@xiangtong/reporting';
import type { AuthenticatedRequest } from './auth/authenticated-request';
import { readCallerOnArrival } from './auth/caller-on-arrival';
import { assertEveryRouteHasPolicy } from './auth/policy-check';
import { RequestPipe } from './fields/request-pipe';
import { SupplyGate } from './health/supply-gate';
import { openApiDocument } from './open-api/open-api-document';
import { compareLiteralPaths } from './literal-paths';
import { formPaths, logoutPath, prefixRoutes } from './paths';
import { serveWeb } from './web/serve-web';

/** What a request asks takes the turns of its account; strangers share theirs. */
class InCallersName implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    return inNameOf(principal?.accountId ?? 'stranger', () => next.handle());
  }
}

/** The page at /api/docs and the document at /api/docs-json; made on first use. */
const serveOpenApi = (app: INestApplication): void => {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/docs-json',
    raw: ['json'],
    customSiteTitle: 'Xiangtong API',
  });
};

/** Nothing from other hosts. The page of the API documentation needs inline styles; the app has its own policy. */
export const securityHeaders = helmet({
  frameguard: { action: 'deny' },
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

/** Answers are somebody's figures: nobody on the way keeps them, unless the endpoint says so. */
const keptByNobody = (_request: Request, response: Response, next: NextFunction): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * Pages, catalogues and lists are compressed for slow lines. Streams are not, and neither are responses to writes.
 */
const isPacked = ({ method }: Request, response: Response): boolean =>
  method === 'GET' &&
  /^(application\/(json|ld\+json|vnd\.sdmx|atom\+xml|xml)|text\/(html|javascript|css)|image\/svg)/.test(
    String(response.getHeader('content-type')),
  );

/** Everything around the features, the same for the service and for tests. Initialises the application. */
export const configureApp = async (app: NestExpressApplication): Promise<void> => {
  const logger = app.get<Logger>(LOGGER);
  const problems = new ProblemFilter(logger);
  app.disable('x-powered-by');
  // Answers are current figures: no conditional requests.
  app.disable('etag');
  const { http, uploads } = app.get<Config>(CONFIG);
  app.set('trust proxy', http.trustedProxies);
  app.use(requestLog(logger), followRequest, app.get(HttpMetrics).observe, securityHeaders, keptByNobody);
  app.use(endSilentSenders(uploads.silenceSeconds, problems));
  app.use(compression({ filter: isPacked }));
  app.use(app.get(SupplyGate).middleware(problems));
  app.use(refuseNulInUrl, refuseOtherContentTypes(formPaths), refuseLargeJson);
  app.use(readCallerOnArrival(app.get<Identity>(IDENTITY)));
  app.useBodyParser('json', jsonBodyOptions);
  app.use(logoutPath, urlencoded({ extended: false, limit: '20kb' }));
  app.use(translateBodyError);
  prefixRoutes(app);
  app.useGlobalFilters(problems);
  app.useGlobalPipes(
    new RequestPipe({ catalogue: app.get(ReferenceCatalogue), definitions: app.get(DefinitionShelf) }),
  );
  app.useGlobalInterceptors(new InCallersName());
  assertEveryRouteHasPolicy(app);
  serveOpenApi(app);
  await app.init();
  compareLiteralPaths(app);
  serveWeb(app, join(projectDirectory(), 'dist', 'web'));
  app.use(problems.notFound);
};
