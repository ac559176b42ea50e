import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Response } from 'express';
import type { Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { extractFileName, writeExtract, type ExtractFormat, type LineExtract } from '@xiangtong/proof';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Long } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
import { OpenExtract } from './open-extract';
import { beginFile, fileTypes } from '../files/begin-file';
import { untilGone } from '../files/until-gone';
import { PeriodText, ScopeCode } from '../fields/text-fields';

class LineExtractRequest {
  @PeriodText()
  period!: string;

  @ScopeCode()
  scope!: string;

  @ApiPropertyOptional({
    description:
      'Ledger position, a time with its zone, or `edition:` with a seal or document code; default the newest',
    example: '2020-03-01T00:00:00+08:00',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  asOf?: string;
}

@ApiTags('extracts')
@Controller('extracts')
@Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
export class ExtractsController {
  constructor(private readonly extracts: OpenExtract) {}

  @Get('lines.xlsx')
  @Long()
  @Produces(fileTypes.xlsx)
  @ApiOperation({ summary: 'Every sales line of a scope and period, as known at a ledger position' })
  async workbook(
    @CurrentPrincipal() principal: Principal,
    @Query() query: LineExtractRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const extract = await this.extracts.open({ ...query, language }, principal);
    begin(response, extract, 'xlsx');
    await untilGone(writeExtract(extract, 'xlsx', response));
  }

  @Get('lines.csv')
  @Long()
  @Produces(fileTypes.csv)
  @ApiOperation({ summary: 'The same as CSV with exact values' })
  async csv(
    @CurrentPrincipal() principal: Principal,
    @Query() query: LineExtractRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const extract = await this.extracts.open({ ...query, language }, principal);
    begin(response, extract, 'csv');
    await untilGone(writeExtract(extract, 'csv', response));
  }

  @Get('lines.parquet')
  @Long()
  @Produces(fileTypes.parquet)
  @ApiOperation({ summary: 'The same as Parquet: DECIMAL amounts, columns under the names of their keys' })
  async parquet(
    @CurrentPrincipal() principal: Principal,
    @Query() query: LineExtractRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const extract = await this.extracts.open({ ...query, language }, principal);
    begin(response, extract, 'parquet');
    await untilGone(writeExtract(extract, 'parquet', response));
  }
}

const begin = (response: Response, extract: LineExtract, format: ExtractFormat): void =>
  beginFile(response, fileTypes[format], extractFileName(extract, format));
