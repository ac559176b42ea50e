import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Quality, Coherence } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { QualityDesk } from '@xiangtong/proof';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Long } from '../long-requests/long';
import { Policy } from '../auth/policy';
import { AllMistakesAtOnce } from '../cube/all-mistakes';
import { CoherenceBody, QualityBody } from './quality.requests';

@ApiTags('analysis')
@Controller('analysis')
@Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
@AllMistakesAtOnce()
export class QualityController {
  constructor(private readonly desk: QualityDesk) {}

  @Post('quality')
  @Long()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Quality indicators: response, timeliness, estimates, revisions, unknown share, coherence',
  })
  quality(@CurrentPrincipal() principal: Principal, @Body() query: QualityBody): Promise<Quality> {
    return this.desk.quality(query, callerOf(principal));
  }

  @Post('coherence')
  @Long()
  @HttpCode(200)
  @ApiOperation({ summary: 'Figures that cannot all be right, among accepted reports and stated elsewhere' })
  coherence(@CurrentPrincipal() principal: Principal, @Body() query: CoherenceBody): Promise<Coherence> {
    return this.desk.coherence(query, callerOf(principal));
  }
}
