import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ClosingDesk, type ChaseResult, type ClosingView } from '@xiangtong/collection';
import { forms, type FormCode } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';
import { calendarActorOf, divisionOf } from './calendar-actor';
import { ClosingRequest } from './calendar.requests';

@ApiTags('calendar')
@Controller('periods/:form/:period')
export class ClosingController {
  constructor(private readonly desk: ClosingDesk) {}

  @Get('closing')
  @Policy({ roles: ['officer'], right: 'confidential' })
  @ApiParam({ name: 'form', enum: forms })
  @ApiOperation({ summary: 'What a period lacks before it is closed: missing, late, waiting, doubts' })
  closing(
    @CurrentPrincipal() principal: Principal,
    @Param('form') form: FormCode,
    @Param('period') period: string,
    @Query() { county }: ClosingRequest,
  ): Promise<ClosingView> {
    const query = { form, period, division: divisionOf(county) };
    return this.desk.view(visibleUnitsOf(principal), query);
  }

  @Post('chase')
  @Policy({ roles: ['officer'] })
  @ApiParam({ name: 'form', enum: forms })
  @HttpCode(200)
  @ApiOperation({ summary: 'Remind all who have not reported the period; each unit once a day' })
  chase(
    @CurrentPrincipal() principal: Principal,
    @Param('form') form: FormCode,
    @Param('period') period: string,
    @Body() { county }: ClosingRequest,
  ): Promise<ChaseResult> {
    const { displayName } = principal;
    const { prefixes: reviewedPrefixes } = visibleUnitsOf(principal);
    const actor = { ...calendarActorOf(principal), displayName, reviewedPrefixes };
    return this.desk.chase(actor, { form, period, division: divisionOf(county) });
  }
}
