import { Controller, Get, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ReportDocument, PublicFigure, PublicContents, Page, PublicEdition } from '@xiangtong/contracts';
import { CONFIG, type Config, type PublicLicence } from '@xiangtong/infrastructure';
import { PublicEditions, PublicFigures } from '@xiangtong/proof';
import type { Response } from 'express';
import { Produces } from '../open-api/produces';
import { reportContentTypes } from '../reports/report-file';
import { OpenDoor, publishedFile, publishedPage } from './open-door';
import { filterOf, PublicEditionsRequest } from './public-editions.requests';

const editionParameter = ApiParam({ name: 'seal', description: 'Seal of the edition: 64 digits' });

export interface OpenContents extends PublicContents {
  /** Null where the bureau states none: figures may be quoted, and the source must be named. */
  readonly licence: PublicLicence | null;
}

@ApiTags('public')
@Controller('public')
@OpenDoor()
export class PublicEditionsController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly figures: PublicFigures,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicDoor'>,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Years, places and reports of which there are public editions, and under which licence',
  })
  async contents(): Promise<OpenContents> {
    return { ...(await this.editions.contents()), licence: this.config.publicDoor.licence };
  }

  @Get('editions')
  @ApiOperation({
    summary: 'Public editions that are published, newest first; corrected ones only when asked for',
  })
  list(@Query() asked: PublicEditionsRequest): Promise<Page<PublicEdition>> {
    return this.editions.list(filterOf(asked));
  }

  @Get('editions/:seal')
  @editionParameter
  @ApiOperation({
    summary: 'A public edition: what it is, what it corrects or is corrected by, and its files',
  })
  edition(@Param('seal') seal: string): Promise<PublicEdition> {
    return this.editions.facts(seal);
  }

  @Get('editions/:seal/document')
  @editionParameter
  @ApiOperation({ summary: 'The edition as data: texts, tables and charts as they were sealed' })
  async document(@Param('seal') seal: string): Promise<ReportDocument> {
    return (await this.editions.find(seal)).sealed.document;
  }

  @Get('editions/:seal/page')
  @editionParameter
  @Produces('text/html')
  @ApiOperation({ summary: 'The edition as a web page' })
  async page(
    @Param('seal') seal: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return publishedPage(response, await this.editions.page(seal));
  }

  @Get('editions/:seal/files/:name')
  @editionParameter
  @Produces(...Object.values(reportContentTypes))
  @ApiOperation({ summary: 'A file of a public edition, the bytes that were published' })
  async file(
    @Param('seal') seal: string,
    @Param('name') name: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return publishedFile(response, await this.editions.file(seal, name));
  }

  @Get('editions/:seal/figures/:table/:row/:column')
  @editionParameter
  @ApiOperation({
    summary: 'A figure in a table, by an address that stays: value, unit, edition, and the value in force',
  })
  cell(
    @Param('seal') seal: string,
    @Param('table') table: string,
    @Param('row') row: string,
    @Param('column') column: string,
  ): Promise<PublicFigure> {
    return this.figures.find(seal, { kind: 'cell', table, row, column });
  }

  @Get('editions/:seal/figures/:block/:path')
  @editionParameter
  @ApiOperation({ summary: 'A figure in a text, by an address that stays' })
  value(
    @Param('seal') seal: string,
    @Param('block') block: string,
    @Param('path') path: string,
  ): Promise<PublicFigure> {
    return this.figures.find(seal, { kind: 'value', block, path });
  }
}
