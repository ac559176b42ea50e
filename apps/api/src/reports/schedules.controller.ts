import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { ReportSchedule } from '@xiangtong/contracts';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Principal } from '@xiangtong/identity';
import { ReportSchedules } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { MadeReportRequest } from './report.requests';

/** Made for the month before the one in which it is due. */
class ScheduleReportRequest extends MadeReportRequest {
  @ApiProperty({ description: 'One of GET /reports that is made for months', example: 'yoy' })
  @IsString()
  @MaxLength(64)
  report!: string;

  @ApiProperty({ description: 'Day of the month, in the time of China', minimum: 1, maximum: 28, example: 5 })
  @IsInt()
  @Min(1)
  @Max(28)
  day!: number;

  @ApiProperty({ description: 'Hour of that day', minimum: 0, maximum: 23, example: 8 })
  @IsInt()
  @Min(0)
  @Max(23)
  hour!: number;
}

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
