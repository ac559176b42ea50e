import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Principal } from '@xiangtong/identity';
import { EditionDesk, editionReaders, type EditionPage } from '@xiangtong/proof';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { PageLimit } from '../paging/page-fields';
import { reportContentTypes, reportFile } from './report-file';

class ListEditionsRequest {
  @ApiPropertyOptional({ example: 'yoy' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  report?: string;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  before?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}

@ApiTags('reports')
@Controller('editions')
@Policy({ roles: editionReaders })
export class EditionsController {
  constructor(private readonly editions: EditionDesk) {}

  @Get()
  @ApiOperation({ summary: 'Published editions about places in the own scope, newest first' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() { limit, ...asked }: ListEditionsRequest,
  ): Promise<EditionPage> {
    return this.editions.list(principal, limit, asked);
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
