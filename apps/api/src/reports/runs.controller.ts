import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Response } from 'express';
import {
  type DisclosurePreview,
  type KeptDefinition,
  type Page,
  runStates,
  type ReportRun,
  type RunState,
} from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { DefinitionShelf, ReportRuns } from '@xiangtong/reporting';
import type { AuthenticatedRequest } from '../auth/authenticated-request';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { presentedToken } from '../auth/session-cookie';
import { Produces } from '../open-api/produces';
import { PageCursor, PageLimit } from '../fields/page-fields';
import { RunEvents } from './run-events';

class ListRunsRequest {
  @ApiPropertyOptional({ enum: runStates })
  @IsOptional()
  @IsIn(runStates)
  status?: RunState;

  @PageCursor(80)
  cursor?: string;

  @PageLimit({ default: 50, maximum: 200 })
  limit: number = 50;
}

@ApiTags('reports')
@Controller('runs')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
export class RunsController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly events: RunEvents,
    private readonly shelf: DefinitionShelf,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Own runs about places that the caller may see now, newest first' })
  list(@CurrentPrincipal() principal: Principal, @Query() filter: ListRunsRequest): Promise<Page<ReportRun>> {
    return this.runs.list(callerOf(principal), filter);
  }

  @Get(':runId/disclosure')
  @ApiOperation({
    summary:
      'What an own public edition hides, how much and why, and the coarser breakdowns that would hide less',
  })
  disclosure(
    @CurrentPrincipal() principal: Principal,
    @Param('runId') runId: string,
  ): Promise<DisclosurePreview> {
    return this.runs.disclosure(runId, callerOf(principal));
  }

  @Get(':runId/definition')
  @ApiOperation({ summary: 'The text of the definition that made an own run, whatever it is now' })
  async definition(
    @CurrentPrincipal() principal: Principal,
    @Param('runId') runId: string,
  ): Promise<KeptDefinition> {
    const { report, definition } = await this.runs.find(runId, callerOf(principal));
    return this.shelf.kept(report, definition);
  }

  @Get(':runId/events')
  @Produces('text/event-stream')
  @ApiOperation({
    summary:
      'How an own run goes, as it goes: events progress {done, total, what}, then done, failed or cancelled',
  })
  follow(
    @Req() request: AuthenticatedRequest,
    @Param('runId') runId: string,
    @Res() response: Response,
  ): Promise<void> {
    const caller = { principal: request.principal!, token: presentedToken(request)!.token };
    return this.events.stream(runId, caller, response);
  }

  @Post(':runId/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'End an own run that waits or is being made; no files are left' })
  cancel(@CurrentPrincipal() principal: Principal, @Param('runId') runId: string): Promise<ReportRun> {
    return this.runs.cancel(runId, callerOf(principal));
  }

  @Post(':runId/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make an own run again that failed or was cancelled' })
  retry(@CurrentPrincipal() principal: Principal, @Param('runId') runId: string): Promise<ReportRun> {
    return this.runs.retry(runId, callerOf(principal));
  }
}
