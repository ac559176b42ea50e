import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Analysis,
  type BoundaryComparison,
  type Concentration,
  type Distribution,
  type Growth,
  type Matrix,
  type Reach,
} from '@xiangtong/analytics';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { askAt, Positions } from '@xiangtong/proof';
import { toCubeScope } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LongWhenWaiting } from '../long-requests/long';
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
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
@LongWhenWaiting()
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
    return askAt(this.positions, callerOf(principal), request, (question) =>
      this.analysis.distribution(question, toCubeScope(scopeOf(principal))),
    );
  }

  @Post('concentration')
  @HttpCode(200)
  @ApiOperation({ summary: 'How far the sales are those of few: HHI, shares of the first, effective number' })
  concentration(
    @CurrentPrincipal() principal: Principal,
    @Body() request: ConcentrationRequest,
  ): Promise<Concentration> {
    return askAt(this.positions, callerOf(principal), request, (question) =>
      this.analysis.concentration(question, toCubeScope(scopeOf(principal))),
    );
  }

  @Post('reach')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where sales go, since when and through whom, what is new, and how far it is' })
  reach(@CurrentPrincipal() principal: Principal, @Body() request: ReachRequest): Promise<Reach> {
    return askAt(this.positions, callerOf(principal), request, (question) =>
      this.analysis.reach(question, toCubeScope(scopeOf(principal))),
    );
  }

  @Post('growth')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Growth in its five parts: amounts, unit-months, on boundaries and as reported, and what revisions did',
  })
  async growth(
    @CurrentPrincipal() principal: Principal,
    @Body() { baseAsOf, currentAsOf, ...request }: GrowthRequest,
  ): Promise<Growth> {
    const caller = callerOf(principal);
    const position = async (value: unknown, path: string) =>
      value === undefined ? {} : { [path]: await this.positions.resolve(value, path, caller) };
    const first = {
      ...(await position(baseAsOf, 'baseAsOf')),
      ...(await position(currentAsOf, 'currentAsOf')),
    };
    return askAt(this.positions, caller, request, (question) =>
      this.analysis.growth({ ...question, ...first }, toCubeScope(scopeOf(principal))),
    );
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
    return askAt(this.positions, callerOf(principal), request, (question) =>
      this.analysis.boundaries(question, toCubeScope(scopeOf(principal))),
    );
  }

  @Post('matrix')
  @HttpCode(200)
  @ApiOperation({ summary: 'Products or categories by destinations, with location quotients' })
  matrix(@CurrentPrincipal() principal: Principal, @Body() request: MatrixRequest): Promise<Matrix> {
    return askAt(this.positions, callerOf(principal), request, (question) =>
      this.analysis.matrix(question, toCubeScope(scopeOf(principal))),
    );
  }
}
