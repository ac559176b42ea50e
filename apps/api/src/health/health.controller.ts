import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { BackupDesk, type BackupStanding } from '@xiangtong/operations';
import { Public } from '../auth/policy';
import { apiPath } from '../paths';
import { Readiness } from './readiness';
import { SignInWatch, type SignInState } from './sign-in-watch';

export interface HealthResponse {
  readonly status: 'ok' | 'unavailable';
}

export interface ReadinessResponse extends HealthResponse {
  /** Whether a sign-in for trial has worked, at the start and every few minutes. */
  readonly signIn: SignInState;
  /** State of the daily backups; requests are answered without them too. */
  readonly backups: BackupStanding;
}

/** Served below the API base as documented, and at the root for probes. */
@ApiTags('operation')
@Controller(['health', `${apiPath}/health`])
@Public()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly backups: BackupDesk,
    private readonly signIn: SignInWatch,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process can do its work: the database answers, and people can sign in' })
  @ApiOkResponse()
  @ApiServiceUnavailableResponse()
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessResponse> {
    const [ready, backups] = await Promise.all([this.readiness.check(), this.backups.standing()]);
    response.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unavailable', signIn: this.signIn.state, backups };
  }
}
