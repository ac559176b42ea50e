import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube, type CubeSchema } from '@xiangtong/analytics';
import {
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  type CubeQuery,
  type CubeResponse,
} from '@xiangtong/contracts';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { toCubeScope } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { CubeAnswers } from './cube-answers';

const text = { type: 'string' };

const querySchema = {
  type: 'object',
  required: ['measures', 'by', 'period'],
  properties: {
    measures: { type: 'array', items: { ...text, enum: [...cubeMeasures] }, example: ['amount'] },
    by: { type: 'array', items: { ...text, enum: [...cubeDimensions] }, example: ['county'] },
    where: {
      type: 'object',
      additionalProperties: { oneOf: [text, { type: 'array', items: text }] },
      description: 'Dimension → member or members',
      example: { flow: 'up' },
    },
    period: { ...text, example: '2019' },
    compare: { ...text, enum: [...cubeCompares] },
    asOf: { type: 'integer', description: 'Ledger position; default the newest' },
    atLeast: { type: 'integer', description: 'Wait until this ledger position is visible' },
    order: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key', 'direction'],
        properties: { key: text, direction: { ...text, enum: ['asc', 'desc'] } },
      },
      example: [{ key: 'amount', direction: 'desc' }],
    },
    limit: { type: 'integer' },
  },
};

@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
export class CubeController {
  constructor(
    private readonly cube: Cube,
    private readonly answers: CubeAnswers,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: querySchema })
  @ApiOperation({
    summary: 'Figures by any dimensions, compared and as of any ledger position, within the own scope',
  })
  query(@CurrentPrincipal() principal: Principal, @Body() query: unknown): Promise<CubeResponse> {
    // The cube checks the query itself and reports every mistake with its path.
    return this.answers.query(query as CubeQuery, toCubeScope(scopeOf(principal)));
  }

  @Get('schema')
  @ApiOperation({ summary: 'Measures and dimensions with their names and meaning' })
  schema(): CubeSchema {
    return this.cube.schema();
  }
}
