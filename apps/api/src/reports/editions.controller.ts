import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { KeptDefinition, Page, PublishedEdition, Withdrawal } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { EditionDesk, editionReaders } from '@xiangtong/proof';
import { DefinitionShelf } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { Filter } from '../fields/filter-fields';
import { PageCursor, PageLimit } from '../fields/page-fields';
import { reportContentTypes, reportFile } from './report-file';
import { PlainText } from '../fields/text-fields';

class ListEditionsRequest {
  @Filter('report-id')
  report?: string;

  @PageCursor(64)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}

class WithdrawEditionRequest {
  @ApiProperty({ description: 'Why, in words for everybody', example: '南街村的数报错了，更正版将另行公布' })
  @PlainText(500)
  reason!: string;
}

@ApiTags('reports')
@Controller('editions')
@Policy({ roles: editionReaders })
export class EditionsController {
  constructor(
    private readonly editions: EditionDesk,
    private readonly shelf: DefinitionShelf,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Published editions about places in the own scope, newest first' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() filter: ListEditionsRequest,
  ): Promise<Page<PublishedEdition>> {
    return this.editions.list(principal, filter);
  }

  @Post(':seal/withdraw')
  @Policy({ roles: ['officer'], fresh: true })
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Take a public edition back: the open door says since when and why, and shows nothing of it any more',
  })
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('seal') seal: string,
    @Body() { reason }: WithdrawEditionRequest,
  ): Promise<Withdrawal> {
    return this.editions.withdraw(principal, seal, reason);
  }

  @Get(':seal/definition')
  @ApiOperation({ summary: 'The text of the definition that a seal pins, whatever it is now' })
  async definition(
    @CurrentPrincipal() principal: Principal,
    @Param('seal') seal: string,
  ): Promise<KeptDefinition> {
    const { report, definition } = await this.editions.need(principal, seal);
    return this.shelf.kept(report, definition);
  }

  @Get(':seal/files/:name')
  @Produces(...Object.values(reportContentTypes))
  @ApiOperation({ summary: 'A file of a published edition, with its seal' })
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('seal') seal: string,
    @Param('name') name: string,
  ): Promise<StreamableFile> {
    return reportFile(name, await this.editions.file(principal, seal, name));
  }
}
