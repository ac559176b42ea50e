import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FigureTrace } from '@xiangtong/contracts';
import { hasRight, scopeOf, type Principal } from '@xiangtong/identity';
import { FigureTracer } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { TracePageRequest, TracePlaceRequest } from './trace.requests';

const callerOf = (principal: Principal, { purpose }: TracePageRequest) => ({
  scope: scopeOf(principal),
  impact: hasRight(principal, 'impact'),
  username: principal.username,
  purpose: purpose ?? null,
});

const pageOf = ({ cursor, limit }: TracePageRequest) => ({ cursor: cursor ?? null, limit });

@ApiTags('trace')
@Controller('trace')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
export class TraceController {
  constructor(private readonly tracer: FigureTracer) {}

  @Get()
  @ApiOperation({
    summary: 'What stands behind a figure that is named by table, row and column of a printed report',
  })
  async place(
    @CurrentPrincipal() principal: Principal,
    @Query() request: TracePlaceRequest,
  ): Promise<FigureTrace> {
    const caller = callerOf(principal, request);
    return this.tracer.trace(await this.tracer.find(request, caller), pageOf(request), caller);
  }

  @Get(':figure')
  @ApiParam({
    name: 'figure',
    description:
      'Address of the figure, URI-encoded: from the trace sheet of a workbook or the JSON of a report',
    example: 'yoy:520122:2019:zh:internal@1234:0a1b2c3d/unitsTable/total/amount',
  })
  @ApiOperation({ summary: 'Query, units, revisions, lines, people and times behind a printed figure' })
  figure(
    @CurrentPrincipal() principal: Principal,
    @Param('figure') figure: string,
    @Query() request: TracePageRequest,
  ): Promise<FigureTrace> {
    return this.tracer.trace(figure, pageOf(request), callerOf(principal, request));
  }
}
