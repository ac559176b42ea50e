import { Controller, Get, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { PublishedData } from '@xiangtong/sdmx';
import type { Request, Response } from 'express';
import { Produces } from '../open-api/produces';
import { apiPath } from '../paths';
import { OpenDoor } from '../public-door/open-door';
import { siteOf } from '../public-door/site-of';
import { publicText } from './public-answer';

const type = 'application/ld+json';

@ApiTags('public')
@Controller('public/catalogue')
@OpenDoor()
export class CatalogueController {
  constructor(
    private readonly published: PublishedData,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'publicDoor'>,
  ) {}

  @Get()
  @Produces(type)
  @ApiOperation({ summary: 'Public editions as a catalogue in the terms of DCAT-AP, JSON-LD' })
  async catalogue(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const catalogue = await this.published.catalogue({
      site: siteOf(request, this.config),
      base: `/${apiPath}`,
      licence: this.config.publicDoor.licence,
    });
    return publicText({ type, body: JSON.stringify(catalogue) }, response);
  }
}
