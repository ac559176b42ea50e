import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  BoundaryComparison,
  Concentration,
  Distribution,
  Growth,
  Matrix,
  Reach,
} from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { AnalysisDesk } from '@xiangtong/proof';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LongWhenWaiting } from '../long-requests/long';
import { AllMistakesAtOnce } from '../cube/all-mistakes';
import {
  BoundariesRequest,
  ConcentrationRequest,
  DistributionRequest,
  GrowthRequest,
  MatrixRequest,
  ReachRequest,
} from './analysis.requests';

@ApiTags('analysis')
@Controller('analysis')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@LongWhenWaiting()
@AllMistakesAtOnce()
export class AnalysisController {
  constructor(private readonly desk: AnalysisDesk) {}

  @Post('distribution')
  @HttpCode(200)
  @ApiOperation({
    summary: 'How sales are spread over villages, parks or stores, and who won or lost places',
  })
  distribution(
    @CurrentPrincipal() principal: Principal,
    @Body() request: DistributionRequest,
  ): Promise<Distribution> {
    return this.desk.distribution(request, callerOf(principal));
  }

  @Post('concentration')
  @HttpCode(200)
  @ApiOperation({ summary: 'How far the sales are those of few: HHI, shares of the first, effective number' })
  concentration(
    @CurrentPrincipal() principal: Principal,
    @Body() request: ConcentrationRequest,
  ): Promise<Concentration> {
    return this.desk.concentration(request, callerOf(principal));
  }

  @Post('reach')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where sales go, since when and through whom, what is new, and how far it is' })
  reach(@CurrentPrincipal() principal: Principal, @Body() request: ReachRequest): Promise<Reach> {
    return this.desk.reach(request, callerOf(principal));
  }

  @Post('growth')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Growth in its five parts: amounts, unit-months, on boundaries and as reported, and what revisions did',
  })
  growth(@CurrentPrincipal() principal: Principal, @Body() request: GrowthRequest): Promise<Growth> {
    return this.desk.growth(request, callerOf(principal));
  }

  @Post('boundaries')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sums as reported beside those on the boundaries of another month, and who handed what to whom',
  })
  boundaries(
    @CurrentPrincipal() principal: Principal,
    @Body() request: BoundariesRequest,
  ): Promise<BoundaryComparison> {
    return this.desk.boundaries(request, callerOf(principal));
  }

  @Post('matrix')
  @HttpCode(200)
  @ApiOperation({ summary: 'Products or categories by destinations, with location quotients' })
  matrix(@CurrentPrincipal() principal: Principal, @Body() request: MatrixRequest): Promise<Matrix> {
    return this.desk.matrix(request, callerOf(principal));
  }
}
