import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ParquetWriter } from '@xiangtong/analytics';
import type { CubeQuery, Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import type { Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes } from '../files/begin-file';
import { untilGone } from '../files/until-gone';
import { LongWhenWaiting } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
import { cubeTable } from './cube-table';
import { cubeQuerySchema } from './query-schema';
import { TableAnswers } from './table-answers';
import { beginTable, sendCsv, sendParquet, tableFile, type CubeTableFile } from './table-files';
import { TableFileRequest } from './table.requests';

/** Answers of the cube as files, with at most 100 000 rows; more are refused. */
@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
export class TableFilesController {
  constructor(
    private readonly answers: TableAnswers,
    private readonly parquet: ParquetWriter,
  ) {}

  @Post('table.parquet')
  @HttpCode(200)
  @ApiBody({ schema: cubeQuerySchema })
  @Produces(fileTypes.parquet)
  @ApiOperation({
    summary: 'The answer of POST /cube as Parquet: codes, names in both languages, typed figures',
  })
  async asParquet(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @Query() { purpose }: TableFileRequest,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await this.answers.answer(query, principal, purpose);
    await untilGone(sendParquet(this.parquet, answer, response));
  }

  @Post('table.csv')
  @HttpCode(200)
  @ApiBody({ schema: cubeQuerySchema })
  @Produces(fileTypes.csv)
  @ApiOperation({
    summary: 'The answer of POST /cube as CSV in UTF-8: heads and names in the language asked for',
  })
  async asCsv(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @Query() { purpose }: TableFileRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await this.answers.answer(query, principal, purpose);
    const context = { language, dataLabel: null };
    beginTable(response, 'csv', answer);
    const table = cubeTable(query as CubeQuery, answer, context);
    await untilGone(sendCsv(table, response));
  }

  @Post('table.json')
  @HttpCode(200)
  @ApiBody({ schema: cubeQuerySchema })
  @ApiOperation({
    summary: 'The answer of POST /cube as a file: columns with names, types and units, rows of cells',
  })
  async asJson(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @Query() { purpose }: TableFileRequest,
    @Res() response: Response<CubeTableFile>,
  ): Promise<void> {
    const answer = await this.answers.answer(query, principal, purpose);
    const file = await tableFile((query as CubeQuery).period, answer);
    beginTable(response, 'json', answer);
    response.json(file);
  }
}
