import { entryOf } from '@xiangtong/domain';
import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { PublicFeed } from '@xiangtong/proof';
import type { Request } from 'express';
import { Produces } from '../open-api/produces';
import { apiPath } from '../paths';
import { reportContentTypes } from '../reports/report-file';
import { OpenDoor } from './open-door';
import { filterOf, PublicEditionsRequest } from './public-editions.requests';
import { siteOf } from './site-of';

const typeOf = (name: string): string =>
  (entryOf(reportContentTypes, name.split('.').at(-1) ?? '') ?? 'application/octet-stream').replace(
    /;.*/,
    '',
  );

const fileOf = (seal: string, name: string) => ({
  path: `/${apiPath}/public/editions/${seal}/files/${encodeURIComponent(name)}`,
  type: typeOf(name),
});

/** Admits search engines to the open pages and what is behind them, and to nothing else of the service. */
const robotsOf = (site: string): string => {
  const lines = [
    'User-agent: *',
    'Allow: /open',
    'Allow: /verify',
    'Allow: /assets/',
    `Allow: /${apiPath}/public`,
    'Disallow: /',
    `Sitemap: ${site}/sitemap.xml`,
  ];
  return `${lines.join('\n')}\n`;
};

@ApiTags('public')
@Controller('public/feed.atom')
@OpenDoor()
export class PublicFeedController {
  constructor(
    private readonly feed: PublicFeed,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Get()
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @Produces('application/atom+xml')
  @ApiOperation({ summary: 'New public editions as an Atom feed' })
  atom(@Req() request: Request, @Query() asked: PublicEditionsRequest): Promise<string> {
    const site = siteOf(request, this.config);
    const self = new URL(request.originalUrl, site).href;
    return this.feed.atom(filterOf(asked), { site, self, language: asked.language ?? 'zh', fileOf });
  }
}

/** Served at the root, where search engines look for them. */
@ApiTags('public')
@Controller()
@OpenDoor()
export class SearchEnginesController {
  constructor(
    private readonly feed: PublicFeed,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Produces('application/xml')
  @ApiOperation({ summary: 'The open pages, for search engines' })
  map(@Req() request: Request): Promise<string> {
    return this.feed.map(siteOf(request, this.config));
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Produces('text/plain')
  @ApiOperation({ summary: 'What search engines may visit' })
  robots(@Req() request: Request): string {
    return robotsOf(siteOf(request, this.config));
  }
}
