import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube, type CubeSchema } from '@xiangtong/analytics';
import type { CubeResponse } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { CubeDesk } from '@xiangtong/proof';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LongWhenWaiting } from '../long-requests/long';
import { cubeQuerySchema } from './query-schema';

@ApiTags('cube')
@Controller('cube')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
@LongWhenWaiting()
export class CubeController {
  constructor(
    private readonly cube: Cube,
    private readonly desk: CubeDesk,
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
    return this.desk.answer(query, principal);
  }

  @Get('schema')
  @ApiOperation({
    summary: 'Measures, dimensions and columns: names, meaning, source, what adds up, and what is refused',
  })
  schema(): CubeSchema {
    return this.cube.schema();
  }
}
