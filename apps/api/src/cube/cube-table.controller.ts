import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readRules, type CubeQuery, type Language } from '@xiangtong/contracts';
import { writeLargeWorkbook } from '@xiangtong/documents';
import type { Principal } from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import type { Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes } from '../files/begin-file';
import { untilGone } from '../files/until-gone';
import { LongWhenWaiting } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
import { crossWorkbook } from './cross-workbook';
import { cubeTable } from './cube-table';
import { cubeQuerySchema } from './query-schema';
import { TableAnswers, type TableLayout } from './table-answers';
import { beginTable } from './table-files';
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
  constructor(
    private readonly answers: TableAnswers,
    private readonly reference: ReferenceCatalogue,
  ) {}

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
    @Body() body: unknown,
    @Query() { purpose, ...wanted }: WorkbookRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const dataLabel = (await this.reference.dataLabel())?.[language] ?? null;
    const context = { language, dataLabel };
    const layout = layoutOf(wanted);
    const answer =
      layout === null
        ? await this.answers.answer(body, principal, purpose)
        : await this.answers.laidOut(body, layout, principal, purpose);
    const { sheet, columns, rows, about, ...marked } =
      'answers' in answer ? crossWorkbook(answer, context) : cubeTable(body as CubeQuery, answer, context);
    const { asOf } = 'answers' in answer ? answer.answers.lines : answer;
    beginTable(response, 'xlsx', { asOf });
    await untilGone(writeLargeWorkbook(response, sheet, columns, rows(), { about, ...marked }));
  }
}
