import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ParquetWriter } from '@xiangtong/analytics';
import type { CubeTableFile, Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { TableDesk } from '@xiangtong/proof';
import type { Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes } from '../files/begin-file';
import { untilGone } from '../files/until-gone';
import { LongWhenWaiting } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
import { beginTable } from './begin-table';
import { cubeQuerySchema } from './query-schema';
import { TableFileRequest } from './table.requests';

/** Answers of the cube as files, with at most 100 000 rows; more are refused. */
@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
export class TableFilesController {
  constructor(
    private readonly desk: TableDesk,
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
    const answer = await this.desk.answer({ query, principal, purpose });
    const send = (path: string): Promise<void> => {
      beginTable(response, 'parquet', answer);
      return pipeline(createReadStream(path), response);
    };
    await untilGone(this.parquet.write(answer, send));
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
    const table = await this.desk.csv({ query, principal, purpose }, language);
    beginTable(response, 'csv', table);
    await untilGone(table.write(response));
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
    const table = await this.desk.data({ query, principal, purpose });
    beginTable(response, 'json', table);
    response.json(table);
  }
}
