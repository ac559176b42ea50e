import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@xiangtong/identity';
import { ReportSchedules, type ReportSchedule } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { ScheduleReportRequest } from './schedule.requests';

@ApiTags('reports')
@Controller('report-schedules')
@Policy({ roles: ['officer'] })
export class SchedulesController {
  constructor(private readonly schedules: ReportSchedules) {}

  @Get()
  @ApiOperation({ summary: 'Reports that are made every month in the own name' })
  list(@CurrentPrincipal() principal: Principal): Promise<ReportSchedule[]> {
    return this.schedules.list(principal);
  }

  @Post()
  @ApiOperation({ summary: 'Make a report every month, of the month before' })
  add(
    @CurrentPrincipal() principal: Principal,
    @Body() { report, day, hour, ...parameters }: ScheduleReportRequest,
  ): Promise<ReportSchedule> {
    return this.schedules.add({ report, day, hour, parameters }, principal);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make it no more; the runs it has asked for stay' })
  remove(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.schedules.remove(id, principal);
  }
}
