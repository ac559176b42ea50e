import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ReportDocument, ReportListing, ReportRun } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { confirmationOf, ReportPublishing } from '@xiangtong/proof';
import { ReportDesk, ReportPreview, ReportRuns } from '@xiangtong/reporting';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Long } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { reportContentTypes, reportFile } from './report-file';
import { PublishRunRequest, ReadReportRequest, RunReportRequest } from './report.requests';
import { toPublishedResponse, type PublishedResponse } from './seal.responses';

@ApiTags('reports')
@Controller()
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
export class ReportsController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly runs: ReportRuns,
    private readonly previews: ReportPreview,
    private readonly publishing: ReportPublishing,
  ) {}

  @Get('reports')
  @ApiOperation({ summary: 'Reports that can be made' })
  list(): ReportListing[] {
    return this.desk.list();
  }

  @Get('reports/:id/document')
  @Long()
  @ApiOperation({
    summary:
      'What the internal edition of a report says now, as the data its files are made of; nothing is stored',
  })
  read(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() asked: ReadReportRequest,
  ): Promise<ReportDocument> {
    return this.previews.document(id, { ...asked }, principal);
  }

  @Post('reports/:id/runs')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Make a report in the background; the same one that is under way already is not made twice',
  })
  async start(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() parameters: RunReportRequest,
  ): Promise<{ runId: string }> {
    const request = await this.desk.request(id, { ...parameters }, principal);
    return { runId: await this.runs.start(request) };
  }

  @Get('runs/:runId')
  @ApiOperation({ summary: 'How an own run stands, and its files' })
  run(@CurrentPrincipal() principal: Principal, @Param('runId') runId: string): Promise<ReportRun> {
    return this.runs.find(runId, callerOf(principal));
  }

  @Post('runs/:runId/publish')
  @Policy({ roles: ['officer'], fresh: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'Seal a finished report; its files bear the seal from then on' })
  async publish(
    @CurrentPrincipal() principal: Principal,
    @Param('runId') runId: string,
    @Body() { embargoUntil }: PublishRunRequest,
  ): Promise<PublishedResponse> {
    const embargo = embargoUntil === undefined ? null : new Date(embargoUntil);
    const asked = { embargoUntil: embargo, confirmation: confirmationOf(principal) };
    return toPublishedResponse(await this.publishing.publish(runId, callerOf(principal), asked));
  }

  @Get('runs/:runId/files/:name')
  @ApiOperation({ summary: 'A file of a finished run' })
  @Produces(...Object.values(reportContentTypes))
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('runId') runId: string,
    @Param('name') name: string,
  ): Promise<StreamableFile> {
    return reportFile(name, await this.runs.file(runId, name, callerOf(principal)));
  }
}
