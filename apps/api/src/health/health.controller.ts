import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/policy';
import { apiPath } from '../paths';
import { Readiness } from './readiness';

export interface HealthResponse {
  readonly status: 'ok' | 'unavailable';
}

/** Below the API base as documented, and at the root for probes. */
@ApiTags('operation')
@Controller(['health', `${apiPath}/health`])
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process can do its work: the database answers' })
  @ApiOkResponse()
  @ApiServiceUnavailableResponse()
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthResponse> {
    const ready = await this.readiness.check();
    response.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unavailable' };
  }
}
