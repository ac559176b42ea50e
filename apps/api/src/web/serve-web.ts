import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, RequestHandler, Response } from 'express';
import serveStatic from 'express-static-gzip';
import { apiPath } from '../paths';

/** The build writes this where a page needs the nonce of its policy. */
const NONCE_PLACE = /__CSP_NONCE__/g;

const YEAR_SECONDS = 31_536_000;

/** Names below these are never pages of the app, even without a route. */
const notPages = new RegExp(`^/(${apiPath.split('/')[0]}|health|metrics|assets)(/|$)`);

const PAGE = '/index.html';

/**
 * Headers that only pages need; with some twenty files for the first page they are a tenth of what a phone downloads.
 */
const pageHeaders = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/**
 * A person who opens an address gets the page; a program that requests something missing gets a problem document. The
 * front door is a page for everybody.
 */
const wantsPage = ({ method, path, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !notPages.test(path) &&
  (path === '/' || path === PAGE || (headers.accept ?? '').includes('text/html'));

/**
 * What a page of the app may do: nothing from other hosts, no script but its own files. The style sheet of a
 * report that a page shows in a frame carries the nonce of the page.
 */
const pagePolicy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** A path whose escapes mean nothing names no file. */
const isReadable = (path: string): boolean => {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
};

/** The build names here what the page of an address needs, as links for its head. */
const PAGES = '/pages.json';

type Ahead = readonly { readonly address: RegExp; readonly links: string }[];

const aheadIn = (folder: string): Ahead => {
  const file = join(folder, PAGES);
  const pages = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as [string, string][]) : [];
  return pages.map(([path, links]) => ({
    address: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
    links,
  }));
};

const pageOf = (folder: string): RequestHandler => {
  const page = readFileSync(join(folder, PAGE), 'utf8');
  const ahead = aheadIn(folder);
  return (request: Request, response: Response, next) => {
    if (!wantsPage(request)) return next();
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader('Content-Security-Policy', pagePolicy(nonce));
    response.setHeader('Cache-Control', 'no-cache');
    const links = ahead.find(({ address }) => address.test(request.path))?.links ?? '';
    response.type('html').send(page.replace('</head>', `${links}</head>`).replace(NONCE_PLACE, nonce));
  };
};

/**
 * The built web app from `folder`: its files, whose names contain a hash of their content, packed as the build left
 * them, and its page at every address that has no other route. The app reads from the address what to show.
 */
export const serveWeb = (app: Pick<NestExpressApplication, 'use'>, folder: string): void => {
  if (!existsSync(join(folder, PAGE))) return;
  const files = serveStatic(folder, {
    index: false,
    enableBrotli: true,
    orderPreference: ['br'],
    serveStatic: {
      setHeaders: (response, path) => {
        const isAsset = path.includes('/assets/');
        if (isAsset) pageHeaders.forEach((name) => response.removeHeader(name));
        response.setHeader(
          'Cache-Control',
          isAsset ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    },
  });
  app.use((request: Request, response: Response, next: () => void): void => {
    if (request.path === PAGE || !isReadable(request.path)) next();
    else files(request, response, next);
  });
  app.use(pageOf(folder));
};
