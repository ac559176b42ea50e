import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditSample, AuditTestsAnswer } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { AuditBench } from '@xiangtong/proof';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Long } from '../long-requests/long';
import { AllMistakesAtOnce } from '../cube/all-mistakes';
import { AuditSampleRequest, AuditTestsRequest } from './audit-bench.requests';

@ApiTags('audit')
@Controller('audit')
@Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
@Long()
@AllMistakesAtOnce()
export class AuditBenchController {
  constructor(private readonly bench: AuditBench) {}

  @Post('tests')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Benford, repeated lines, round numbers, missing months and gaps, with the lines and units behind',
  })
  tests(
    @CurrentPrincipal() principal: Principal,
    @Body() request: AuditTestsRequest,
  ): Promise<AuditTestsAnswer> {
    return this.bench.tests(request, callerOf(principal));
  }

  @Post('sample')
  @HttpCode(200)
  @ApiOperation({ summary: 'Monetary-unit sample of sales lines that anybody draws again from its seed' })
  sample(
    @CurrentPrincipal() principal: Principal,
    @Body() request: AuditSampleRequest,
  ): Promise<AuditSample> {
    return this.bench.sample(request, callerOf(principal));
  }
}
