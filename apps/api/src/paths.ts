import type { INestApplication } from '@nestjs/common';

/** Base of the HTTP contract. */
export const apiPath = 'api/v1';

/** Addresses to which mail programs, and a page without scripts, post a form (RFC 8058). */
export const formPaths = new RegExp(
  `^/${apiPath}/((subscriptions|notifications)/stop/|auth/provider/logouts$)`,
);

/** Where a provider says that somebody has signed out there. */
export const logoutPath = `/${apiPath}/auth/provider/logouts`;

/** Controllers with these paths are at their own path, not below the base. */
const rootPaths = [
  ...['health', 'metrics'].flatMap((name) => [name, `${apiPath}/${name}`]),
  'robots.txt',
  'sitemap.xml',
];

/** Everything else is below the base. */
export const prefixRoutes = (app: INestApplication): void => {
  app.setGlobalPrefix(apiPath, { exclude: rootPaths.flatMap((path) => [path, `${path}/*splat`]) });
};
