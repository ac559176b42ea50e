import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { BenefitItem, HouseholdItem, ImpactEffect, ImpactSummary, Page } from '@xiangtong/contracts';
import { scopeOf, type Principal } from '@xiangtong/identity';
import {
  BenefitList,
  HouseholdList,
  impactCubeSchema,
  ImpactReadModel,
  type ImpactCubeSchema,
} from '@xiangtong/impact';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import {
  ImpactEffectRequest,
  ImpactSummaryRequest,
  ListBenefitsRequest,
  ListHouseholdsRequest,
} from './impact.requests';

@ApiTags('impact')
@Controller('impact')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'impact' })
export class ImpactController {
  constructor(
    private readonly householdList: HouseholdList,
    private readonly benefitList: BenefitList,
    private readonly model: ImpactReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('households')
  @Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'impact', fresh: true })
  @ApiOperation({ summary: 'The register within the own scope, households by short keys' })
  households(
    @CurrentPrincipal() principal: Principal,
    @Query() { registeredTwice, ...query }: ListHouseholdsRequest,
  ): Promise<Page<HouseholdItem>> {
    const request = { ...query, isRegisteredTwice: registeredTwice === 'true' };
    return this.householdList.page(request, scopeOf(principal), this.look(principal, query.purpose));
  }

  @Get('benefits')
  @ApiOperation({ summary: 'Benefit lines of home villages and source units within the own scope' })
  benefits(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListBenefitsRequest,
  ): Promise<Page<BenefitItem>> {
    return this.benefitList.page(query, scopeOf(principal), this.look(principal, query.purpose));
  }

  @Get('cube-schema')
  @ApiOperation({
    summary: 'What POST /cube can be asked about households: measures, dimensions and their meaning',
  })
  schema(): ImpactCubeSchema {
    return impactCubeSchema;
  }

  @Get('summary')
  @ApiOperation({ summary: 'What benefits did for households in a period and a scope' })
  summary(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ImpactSummaryRequest,
  ): Promise<ImpactSummary> {
    return this.model.summary(query, scopeOf(principal));
  }

  @Get('effect')
  @ApiOperation({
    summary:
      'Estimate of what a first benefit did to the yearly income of registered poor households, by county',
  })
  effect(
    @CurrentPrincipal() principal: Principal,
    @Query() { year, scope }: ImpactEffectRequest,
  ): Promise<ImpactEffect> {
    return this.model.effect(year, scope, scopeOf(principal));
  }

  private look({ username }: Principal, purpose: string) {
    return { username, purpose, at: this.clock.now() };
  }
}
