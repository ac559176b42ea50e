import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Response } from 'express';
import type { Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { ExtractDesk, extractFileName, writeExtract, type ExtractFormat } from '@xiangtong/proof';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Long } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
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
  constructor(private readonly desk: ExtractDesk) {}

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
    await this.send({ ...query, language }, 'xlsx', principal, response);
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
    await this.send({ ...query, language }, 'csv', principal, response);
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
    await this.send({ ...query, language }, 'parquet', principal, response);
  }

  private async send(
    asked: LineExtractRequest & { readonly language: Language },
    format: ExtractFormat,
    principal: Principal,
    response: Response,
  ): Promise<void> {
    const extract = await this.desk.open(asked, callerOf(principal));
    beginFile(response, fileTypes[format], extractFileName(extract, format));
    await untilGone(writeExtract(extract, format, response));
  }
}
