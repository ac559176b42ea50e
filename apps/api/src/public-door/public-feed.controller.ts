import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Produces } from '../open-api/produces';
import { OpenDoor } from './open-door';
import { filterOf, PublicEditionsRequest } from './public-editions.requests';
import { PublicFeed } from './public-feed';

@ApiTags('public')
@Controller('public/feed.atom')
@OpenDoor()
export class PublicFeedController {
  constructor(private readonly feed: PublicFeed) {}

  @Get()
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @Produces('application/atom+xml')
  @ApiOperation({ summary: 'New public editions as an Atom feed' })
  atom(@Req() request: Request, @Query() asked: PublicEditionsRequest): Promise<string> {
    return this.feed.atom(request, filterOf(asked), asked.language ?? 'zh');
  }
}

/** At the root, where search engines look for them. */
@ApiTags('public')
@Controller()
@OpenDoor()
export class SearchEnginesController {
  constructor(private readonly feed: PublicFeed) {}

  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Produces('application/xml')
  @ApiOperation({ summary: 'The open pages, for search engines' })
  map(@Req() request: Request): Promise<string> {
    return this.feed.map(request);
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Produces('text/plain')
  @ApiOperation({ summary: 'What search engines may visit' })
  robots(@Req() request: Request): string {
    return this.feed.robots(request);
  }
}
