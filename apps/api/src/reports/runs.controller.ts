import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@xiangtong/identity';
import type { Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import type { ReportRun } from './report-run';
import { ReportRuns, type RunPage } from './report-runs';
import { RunEvents } from './run-events';
import { ListRunsRequest } from './run.requests';

@ApiTags('reports')
@Controller('runs')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
export class RunsController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly events: RunEvents,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Own runs, newest first' })
  list(@CurrentPrincipal() { username }: Principal, @Query() filter: ListRunsRequest): Promise<RunPage> {
    return this.runs.list(username, filter);
  }

  @Get(':runId/events')
  @Produces('text/event-stream')
  @ApiOperation({
    summary:
      'How an own run goes, as it goes: events progress {done, total, what}, then done, failed or cancelled',
  })
  follow(
    @CurrentPrincipal() { username }: Principal,
    @Param('runId') runId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.events.stream(runId, username, response);
  }

  @Post(':runId/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'End an own run that waits or is being made; no files are left' })
  cancel(@CurrentPrincipal() { username }: Principal, @Param('runId') runId: string): Promise<ReportRun> {
    return this.runs.cancel(runId, username);
  }

  @Post(':runId/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make an own run again that failed or was cancelled' })
  retry(@CurrentPrincipal() { username }: Principal, @Param('runId') runId: string): Promise<ReportRun> {
    return this.runs.retry(runId, username);
  }
}
