import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Analysis, type CubeScope } from '@xiangtong/analytics';
import type {
  BoundaryComparison,
  Concentration,
  Distribution,
  Growth,
  Matrix,
  Reach,
} from '@xiangtong/contracts';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { askAt, Positions, type AtPositions } from '@xiangtong/proof';
import { toCubeScope } from '@xiangtong/reporting';
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
  constructor(
    private readonly analysis: Analysis,
    private readonly positions: Positions,
  ) {}

  @Post('distribution')
  @HttpCode(200)
  @ApiOperation({
    summary: 'How sales are spread over villages, parks or stores, and who won or lost places',
  })
  distribution(
    @CurrentPrincipal() principal: Principal,
    @Body() request: DistributionRequest,
  ): Promise<Distribution> {
    return this.ask(principal, request, (question, scope) => this.analysis.distribution(question, scope));
  }

  @Post('concentration')
  @HttpCode(200)
  @ApiOperation({ summary: 'How far the sales are those of few: HHI, shares of the first, effective number' })
  concentration(
    @CurrentPrincipal() principal: Principal,
    @Body() request: ConcentrationRequest,
  ): Promise<Concentration> {
    return this.ask(principal, request, (question, scope) => this.analysis.concentration(question, scope));
  }

  @Post('reach')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where sales go, since when and through whom, what is new, and how far it is' })
  reach(@CurrentPrincipal() principal: Principal, @Body() request: ReachRequest): Promise<Reach> {
    return this.ask(principal, request, (question, scope) => this.analysis.reach(question, scope));
  }

  @Post('growth')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Growth in its five parts: amounts, unit-months, on boundaries and as reported, and what revisions did',
  })
  growth(@CurrentPrincipal() principal: Principal, @Body() request: GrowthRequest): Promise<Growth> {
    return this.ask(principal, request, (question, scope) => this.analysis.growth(question, scope));
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
    return this.ask(principal, request, (question, scope) => this.analysis.boundaries(question, scope));
  }

  @Post('matrix')
  @HttpCode(200)
  @ApiOperation({ summary: 'Products or categories by destinations, with location quotients' })
  matrix(@CurrentPrincipal() principal: Principal, @Body() request: MatrixRequest): Promise<Matrix> {
    return this.ask(principal, request, (question, scope) => this.analysis.matrix(question, scope));
  }

  private ask<Request extends object, Answer>(
    principal: Principal,
    request: Request,
    answer: (question: AtPositions<Request>, scope: CubeScope) => Promise<Answer>,
  ): Promise<Answer> {
    const scope = toCubeScope(scopeOf(principal));
    return askAt(this.positions, callerOf(principal), request, {
      check: (question) => this.analysis.check(question, scope),
      ask: (question) => answer(question, scope),
    });
  }
}
