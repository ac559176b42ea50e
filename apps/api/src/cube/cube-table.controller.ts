import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readRules, type Language, type TableLayout } from '@xiangtong/contracts';
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
import { WorkbookRequest } from './table.requests';

/** Null: a list. */
const layoutOf = ({ across, top, subtotals, rule = [] }: WorkbookRequest): TableLayout | null =>
  across === undefined && top === undefined && subtotals !== 'true' && rule.length === 0
    ? null
    : {
        across: across ?? null,
        top: top === undefined ? null : Number(top),
        subtotals: subtotals === 'true',
        rules: readRules(rule),
      };

@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
export class CubeTableController {
  constructor(private readonly desk: TableDesk) {}

  @Post('table.xlsx')
  @HttpCode(200)
  @ApiBody({ schema: cubeQuerySchema })
  @Produces(fileTypes.xlsx)
  @ApiOperation({
    summary:
      'The answer of POST /cube as a workbook: names beside codes, real numbers, a sheet about it; as a list, or as the page lays it out',
  })
  async workbook(
    @CurrentPrincipal() principal: Principal,
    @Body() query: unknown,
    @Query() { purpose, ...wanted }: WorkbookRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const table = await this.desk.workbook({ query, principal, purpose }, layoutOf(wanted), language);
    beginTable(response, 'xlsx', table);
    await untilGone(table.write(response));
  }
}
