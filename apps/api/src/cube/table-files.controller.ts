import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube, ParquetWriter } from '@xiangtong/analytics';
import type { CubeQuery, CubeResponse, Language } from '@xiangtong/contracts';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { Positions } from '@xiangtong/proof';
import { toCubeScope } from '@xiangtong/reporting';
import type { Response } from 'express';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { untilGone } from './until-gone';
import { LongWhenWaiting } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../submissions/answer-language';
import { cubeTable } from './cube-table';
import { querySchema } from './query-schema';
import { beginFile, sendCsv, sendParquet, tableFile, tableTypes, type CubeTableFile } from './table-files';

/** Answers of the cube as files, with at most 100 000 rows; more are refused. */
@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
export class TableFilesController {
  constructor(
    private readonly cube: Cube,
    private readonly positions: Positions,
    private readonly parquet: ParquetWriter,
  ) {}

  @Post('table.parquet')
  @HttpCode(200)
  @ApiBody({ schema: querySchema })
  @Produces(tableTypes.parquet)
  @ApiOperation({
    summary: 'The answer of POST /cube as Parquet: codes, names in both languages, typed figures',
  })
  async asParquet(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await this.ask(query, principal);
    await untilGone(sendParquet(this.parquet, answer, response));
  }

  @Post('table.csv')
  @HttpCode(200)
  @ApiBody({ schema: querySchema })
  @Produces(tableTypes.csv)
  @ApiOperation({
    summary: 'The answer of POST /cube as CSV in UTF-8: heads and names in the language asked for',
  })
  async asCsv(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await this.ask(query, principal);
    const context = { language, dataLabel: null };
    beginFile(response, 'csv', answer);
    const table = cubeTable(query as CubeQuery, answer, this.cube.schema(), context);
    await untilGone(sendCsv(table, response));
  }

  @Post('table.json')
  @HttpCode(200)
  @ApiBody({ schema: querySchema })
  @ApiOperation({
    summary: 'The answer of POST /cube as a file: columns with names, types and units, rows of cells',
  })
  async asJson(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @Res() response: Response<CubeTableFile>,
  ): Promise<void> {
    const answer = await this.ask(query, principal);
    const file = await tableFile((query as CubeQuery).period, answer);
    beginFile(response, 'json', answer);
    response.json(file);
  }

  private ask(query: unknown, principal: Principal): Promise<CubeResponse> {
    const scope = toCubeScope(scopeOf(principal));
    return this.positions.answer(query, callerOf(principal), {
      check: (asked) => this.cube.check(asked, scope),
      ask: (known) => this.cube.query(known, scope),
    });
  }
}
