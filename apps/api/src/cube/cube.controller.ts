import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube, CubeAnswers, type CubeSchema } from '@xiangtong/analytics';
import type { CubeResponse } from '@xiangtong/contracts';
import { hasRight, scopeOf, type Principal } from '@xiangtong/identity';
import { ImpactCube, isImpactQuestion } from '@xiangtong/impact';
import { Positions } from '@xiangtong/proof';
import { toCubeScope, ToldTables } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LongWhenWaiting } from '../long-requests/long';
import { cubeQuerySchema } from './query-schema';
import { answerOfHouseholds } from './table-answers';

@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
@LongWhenWaiting()
export class CubeController {
  constructor(
    private readonly cube: Cube,
    private readonly answers: CubeAnswers,
    private readonly positions: Positions,
    private readonly impact: ImpactCube,
    private readonly told: ToldTables,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: cubeQuerySchema })
  @ApiOperation({
    summary:
      'Figures by any dimensions, compared and as of any ledger position, within the own scope; measures of households need the right impact',
    description:
      'Officers and auditors without the right `confidential` get protected figures: amounts and orders of a county or prefecture in a year that is over, by one dimension and by month, also compared with the year before, as they were when first asked for. What would give a single unit away is null, and `hidden` tells where.',
  })
  query(@CurrentPrincipal() principal: Principal, @Body() query: unknown): Promise<CubeResponse> {
    if (isImpactQuestion(query)) return answerOfHouseholds(this.impact, this.positions, principal, query);
    // The cube checks the query itself and reports every mistake with its path.
    const scope = toCubeScope(scopeOf(principal));
    return this.positions.answer(query, callerOf(principal), {
      check: (asked) => this.cube.check(asked, scope),
      ask: (known) =>
        hasRight(principal, 'confidential')
          ? this.answers.query(known, scope)
          : this.told.answer(known, scope),
    });
  }

  @Get('schema')
  @ApiOperation({
    summary: 'Measures, dimensions and columns: names, meaning, source, what adds up, and what is refused',
  })
  schema(): CubeSchema {
    return this.cube.schema();
  }
}
