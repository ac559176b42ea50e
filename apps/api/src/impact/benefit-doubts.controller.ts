import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { BenefitDoubtItem } from '@xiangtong/contracts';
import { BenefitDoubts } from '@xiangtong/impact';
import type { Principal } from '@xiangtong/identity';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { AnswerDoubtRequest, ListDoubtsRequest } from './impact.requests';

@ApiTags('impact')
@Controller('impact/doubts')
export class BenefitDoubtsController {
  constructor(private readonly doubts: BenefitDoubts) {}

  @Get()
  @Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'impact' })
  @ApiOperation({ summary: 'Doubts about the benefits of units in a year, against their sales' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() { year, scope }: ListDoubtsRequest,
  ): Promise<readonly BenefitDoubtItem[]> {
    return this.doubts.list(year, scope, callerOf(principal));
  }

  @Post('explain')
  @HttpCode(200)
  @Policy({ roles: ['reporter', 'officer'], right: 'impact' })
  @ApiOperation({ summary: 'Explain a doubt; the explanation holds as long as its numbers do' })
  explain(
    @CurrentPrincipal() principal: Principal,
    @Body() reply: AnswerDoubtRequest,
  ): Promise<BenefitDoubtItem> {
    return this.doubts.answer('explain', reply, callerOf(principal));
  }

  @Post('accept')
  @HttpCode(200)
  @Policy({ roles: ['officer'], right: 'impact' })
  @ApiOperation({ summary: 'Accept the explanation of somebody else' })
  accept(
    @CurrentPrincipal() principal: Principal,
    @Body() reply: AnswerDoubtRequest,
  ): Promise<BenefitDoubtItem> {
    return this.doubts.answer('accept', reply, callerOf(principal));
  }

  @Post('return')
  @HttpCode(200)
  @Policy({ roles: ['officer'], right: 'impact' })
  @ApiOperation({ summary: 'Return the explanation of somebody else with a reason' })
  return(
    @CurrentPrincipal() principal: Principal,
    @Body() reply: AnswerDoubtRequest,
  ): Promise<BenefitDoubtItem> {
    return this.doubts.answer('return', reply, callerOf(principal));
  }
}
