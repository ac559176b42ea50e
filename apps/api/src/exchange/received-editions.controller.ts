import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page, ReceivedEdition } from '@xiangtong/contracts';
import { ReceivedEditions } from '@xiangtong/exchange';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { editionReaders } from '@xiangtong/proof';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { reportContentTypes, reportFile } from '../reports/report-file';
import { ReceivedEditionsRequest } from './publication.requests';

/** Public editions that lower installations have sealed and sent. */
@ApiTags('exchange')
@Controller('exchange/editions')
@Policy({ roles: editionReaders })
export class ReceivedEditionsController {
  constructor(private readonly editions: ReceivedEditions) {}

  @Get()
  @ApiOperation({ summary: 'Editions of lower installations in the own scope, the newest first' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() asked: ReceivedEditionsRequest,
  ): Promise<Page<ReceivedEdition>> {
    return this.editions.list(scopeOf(principal), asked);
  }

  @Get(':place/:seal/files/:name')
  @ApiParam({ name: 'place', description: 'Digits of the division that has published it' })
  @Produces(...Object.values(reportContentTypes))
  @ApiOperation({ summary: 'A file of such an edition, as its publisher has sealed it' })
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('place') place: string,
    @Param('seal') seal: string,
    @Param('name') name: string,
  ): Promise<StreamableFile> {
    return reportFile(name, await this.editions.file(scopeOf(principal), { place, seal }, name));
  }
}
