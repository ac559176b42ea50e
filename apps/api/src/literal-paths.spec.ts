import type { INestApplication } from '@nestjs/common';
import express from 'express';
import { compareLiteralPaths } from './literal-paths';

const routes = [
  '/api/v1/submissions',
  '/api/v1/submissions/bulk',
  '/api/v1/submissions/:id',
  '/api/v1/submissions/:id/submit',
  '/api/v1/units/',
  '/api/v1/files{/:name}',
  '/api/v1/open/*splat',
  '/robots.txt',
  '/a\\:b',
  '/',
];

const paths = [
  ...routes,
  '/api/v1/submissions/',
  '/API/V1/Submissions',
  '/api/v1/submissions/7',
  '/api/v1/submissions/7/Submit/',
  '/api/v1/submissionsX',
  '/api/v1/submission',
  '/api/v1/units',
  '/api/v1/units//',
  '/api/v1/files',
  '/api/v1/files/a%20b',
  '/api/v1/open/a/b',
  '/a:b',
  '',
];

interface Router {
  readonly stack: readonly { match(path: string): unknown }[];
}

/** Which routes take each path. */
const matches = ({ stack }: Router): boolean[][] =>
  paths.map((path) => stack.map((layer) => Boolean(layer.match(path))));

describe('compareLiteralPaths', () => {
  it('changes nothing of which routes take a path', () => {
    const app = express();
    for (const route of routes) app.get(route, () => undefined);
    const router = app.router as unknown as Router;
    const before = matches(router);
    compareLiteralPaths({
      getHttpAdapter: () => ({ getInstance: () => app }),
    } as unknown as INestApplication);
    expect(matches(router)).toEqual(before);
    expect(before.flat().filter(Boolean).length).toBeGreaterThan(routes.length);
  });
});
