import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube, CubeAnswers, type CubeSchema } from '@xiangtong/analytics';
import type { CubeResponse } from '@xiangtong/contracts';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { Positions } from '@xiangtong/proof';
import { toCubeScope } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LongWhenWaiting } from '../long-requests/long';
import { querySchema } from './query-schema';

@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
@LongWhenWaiting()
export class CubeController {
  constructor(
    private readonly cube: Cube,
    private readonly answers: CubeAnswers,
    private readonly positions: Positions,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: querySchema })
  @ApiOperation({
    summary: 'Figures by any dimensions, compared and as of any ledger position, within the own scope',
  })
  query(@CurrentPrincipal() principal: Principal, @Body() query: unknown): Promise<CubeResponse> {
    // The cube checks the query itself and reports every mistake with its path.
    const scope = toCubeScope(scopeOf(principal));
    return this.positions.answer(query, callerOf(principal), {
      check: (asked) => this.cube.check(asked, scope),
      ask: (known) => this.answers.query(known, scope),
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
