import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  CalendarDesk,
  ExceptionList,
  PeriodList,
  Reminders,
  type DecisionResult,
  type ExceptionView,
  type PeriodView,
  type Reminder,
} from '@xiangtong/collection';
import { forms, type FormCode } from '@xiangtong/contracts';
import { parseMonth } from '@xiangtong/domain';
import type { Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { everyRole, Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';
import { calendarActorOf, divisionOf } from './calendar-actor';
import {
  ClosePeriodRequest,
  GrantExceptionRequest,
  ListExceptionsRequest,
  ListPeriodsRequest,
  MoveDeadlineRequest,
  RemindersRequest,
  ReopenPeriodRequest,
} from './calendar.requests';

const officers = Policy({ roles: ['officer'] });
const formParameter = ApiParam({ name: 'form', enum: forms });

@ApiTags('calendar')
@Controller('periods')
export class CalendarController {
  constructor(
    private readonly desk: CalendarDesk,
    private readonly list: PeriodList,
    private readonly exceptionList: ExceptionList,
    private readonly reminderList: Reminders,
  ) {}

  @Get()
  @Policy({ roles: everyRole })
  @ApiOperation({ summary: 'Periods of a form that have begun, newest first: deadline, open or closed' })
  periods(
    @CurrentPrincipal() principal: Principal,
    @Query() { form, from, to, county }: ListPeriodsRequest,
  ): Promise<PeriodView[]> {
    return this.list.periods(visibleUnitsOf(principal), {
      form,
      from: from === undefined ? undefined : (parseMonth(from) ?? undefined),
      to: to === undefined ? undefined : (parseMonth(to) ?? undefined),
      division: divisionOf(county),
    });
  }

  @Get('exceptions')
  @Policy({ roles: ['reporter', 'officer', 'auditor'] })
  @ApiOperation({ summary: 'Exceptions from closed periods within the own scope, newest first' })
  exceptions(
    @CurrentPrincipal() principal: Principal,
    @Query() { form }: ListExceptionsRequest,
  ): Promise<ExceptionView[]> {
    return this.exceptionList.exceptions(visibleUnitsOf(principal), form);
  }

  @Get('reminders')
  @Policy({ roles: ['reporter', 'officer'] })
  @ApiOperation({ summary: 'Who has not reported although the deadline is near or has just passed' })
  reminders(
    @CurrentPrincipal() principal: Principal,
    @Query() { form, days, county, closed }: RemindersRequest,
  ): Promise<Reminder[]> {
    const division = divisionOf(county);
    return this.reminderList.due(visibleUnitsOf(principal), {
      form,
      days,
      division,
      withClosed: closed === 'true',
    });
  }

  @Post('exceptions')
  @officers
  @HttpCode(200)
  @ApiOperation({ summary: 'Let one unit report a closed period until the end of a day' })
  async grantException(
    @CurrentPrincipal() principal: Principal,
    @Body() grant: GrantExceptionRequest,
  ): Promise<ExceptionView> {
    await this.desk.grantException(calendarActorOf(principal), grant);
    const [granted] = await this.exceptionList.exceptions(visibleUnitsOf(principal), grant.form);
    return granted!;
  }

  @Post(':form/:period/close')
  @Policy({ roles: ['officer'], fresh: true })
  @formParameter
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close a period for the counties in charge: nothing is submitted or corrected any more',
  })
  close(
    @CurrentPrincipal() principal: Principal,
    @Param('form') form: FormCode,
    @Param('period') period: string,
    @Body() { county, reason, seen }: ClosePeriodRequest,
  ): Promise<DecisionResult> {
    const decision = { form, period, division: divisionOf(county), reason: reason ?? null, seen };
    return this.desk.close(calendarActorOf(principal), decision);
  }

  @Post(':form/:period/reopen')
  @Policy({ roles: ['officer'], fresh: true })
  @formParameter
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a closed period again, with a reason' })
  reopen(
    @CurrentPrincipal() principal: Principal,
    @Param('form') form: FormCode,
    @Param('period') period: string,
    @Body() { county, reason }: ReopenPeriodRequest,
  ): Promise<DecisionResult> {
    return this.desk.reopen(calendarActorOf(principal), {
      form,
      period,
      division: divisionOf(county),
      reason,
    });
  }

  @Post(':form/:period/deadline')
  @officers
  @formParameter
  @HttpCode(200)
  @ApiOperation({ summary: 'Move the deadline of a period, with a reason' })
  moveDeadline(
    @CurrentPrincipal() principal: Principal,
    @Param('form') form: FormCode,
    @Param('period') period: string,
    @Body() { county, reason, deadline }: MoveDeadlineRequest,
  ): Promise<DecisionResult> {
    const decision = { form, period, division: divisionOf(county), reason, deadline };
    return this.desk.moveDeadline(calendarActorOf(principal), decision);
  }
}
