import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LateListReadModel,
  ReportingRatesReadModel,
  type LateReport,
  type ReportingRates,
} from '@xiangtong/collection';
import type { Page } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';
import { FollowUpRequest, LateRequest } from './follow-up.requests';

@ApiTags('follow-up')
@Controller()
@Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
export class FollowUpController {
  constructor(
    private readonly reporting: ReportingRatesReadModel,
    private readonly lateList: LateListReadModel,
  ) {}

  @Get('reporting-rates')
  @ApiOperation({ summary: 'Due, reported and timely by township, county and period, plain and weighted' })
  rates(@CurrentPrincipal() principal: Principal, @Query() query: FollowUpRequest): Promise<ReportingRates> {
    return this.reporting.rates(visibleUnitsOf(principal), query);
  }

  @Get('late')
  @ApiOperation({
    summary: 'Reports that are missing after their deadline or came late, newest period first',
  })
  late(@CurrentPrincipal() principal: Principal, @Query() query: LateRequest): Promise<Page<LateReport>> {
    return this.lateList.late(visibleUnitsOf(principal), query);
  }
}
