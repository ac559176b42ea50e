import type { Language, PublicEdition, PublicEditionFilter } from '@xiangtong/contracts';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { atomFeed, PublicEditions, siteMap } from '@xiangtong/proof';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { apiPath } from '../paths';
import { reportContentTypes } from '../reports/report-file';

/** Editions of one question, and most that a map of a site may name (sitemaps.org). */
const PAGE = 1_000;
const MOST_OF_MAP = 49_000;

const typeOf = (name: string): string =>
  (reportContentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream').replace(/;.*/, '');

const fileOf = (seal: string, name: string) => ({
  path: `/${apiPath}/public/editions/${seal}/files/${encodeURIComponent(name)}`,
  type: typeOf(name),
});

/** What programs follow: new editions as a feed, all of them as a map. */
@Injectable()
export class PublicFeed {
  constructor(
    private readonly editions: PublicEditions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async atom(request: Request, filter: PublicEditionFilter, language: Language): Promise<string> {
    const page = await this.editions.list(filter);
    const site = this.siteOf(request);
    const self = new URL(request.originalUrl, site);
    const next = new URL(self);
    next.searchParams.set('cursor', page.next ?? '');
    const at = { self: self.href, next: page.next === null ? null : next.href };
    return atomFeed(page, { site, ...at, language, fileOf });
  }

  async map(request: Request): Promise<string> {
    const all: PublicEdition[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await this.editions.list({ limit: PAGE, cursor });
      all.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined && all.length < MOST_OF_MAP);
    return siteMap(this.siteOf(request), all);
  }

  /** Of the service, the open pages and what is behind them are for search engines, nothing else. */
  robots(request: Request): string {
    const lines = [
      'User-agent: *',
      'Allow: /open',
      'Allow: /verify',
      'Allow: /assets/',
      `Allow: /${apiPath}/public`,
      'Disallow: /',
      `Sitemap: ${this.siteOf(request)}/sitemap.xml`,
    ];
    return `${lines.join('\n')}\n`;
  }

  private siteOf({ protocol, host }: Request): string {
    return this.config.publicUrl ?? `${protocol}://${host}`;
  }
}
