import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube } from '@xiangtong/analytics';
import type { CubeQuery, Language } from '@xiangtong/contracts';
import { writeLargeWorkbook } from '@xiangtong/documents';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
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

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
export class CubeTableController {
  constructor(
    private readonly cube: Cube,
    private readonly reference: ReferenceCatalogue,
    private readonly positions: Positions,
  ) {}

  @Post('table.xlsx')
  @HttpCode(200)
  @ApiBody({ schema: querySchema })
  @Produces(WORKBOOK)
  @ApiOperation({
    summary: 'The answer of POST /cube as a workbook: names beside codes, real numbers, a sheet about it',
  })
  async workbook(
    @CurrentPrincipal() principal: Principal,
    @Body() body: unknown,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    // The cube checks the query itself and reports every mistake with its path.
    const query = body as CubeQuery;
    const scope = toCubeScope(scopeOf(principal));
    const answer = await this.positions.answer(body, callerOf(principal), {
      check: (asked) => this.cube.check(asked, scope),
      ask: (known) => this.cube.query(known, scope),
    });
    const dataLabel = (await this.reference.dataLabel())?.[language] ?? null;
    const { sheet, columns, rows, about } = cubeTable(query, answer, this.cube.schema(), {
      language,
      dataLabel,
    });
    response.setHeader('Content-Type', WORKBOOK);
    response.setHeader('Content-Disposition', `attachment; filename="cube-as-of-${answer.asOf}.xlsx"`);
    response.setHeader('Cache-Control', 'no-store');
    await untilGone(writeLargeWorkbook(response, sheet, columns, rows(), { about }));
  }
}
