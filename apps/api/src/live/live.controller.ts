import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AuthenticatedRequest } from '../auth/authenticated-request';
import { Policy } from '../auth/policy';
import { presentedToken } from '../auth/session-cookie';
import { Produces } from '../open-api/produces';
import { LiveEvents, type LivePosition } from './live-events';

const STREAM = 'text/event-stream';

@ApiTags('cube')
@Controller('live')
@Policy({ roles: ['reporter', 'officer', 'auditor'] })
export class LiveController {
  constructor(private readonly live: LiveEvents) {}

  @Get()
  @Produces(STREAM)
  @ApiOperation({
    summary:
      'The ledger position that figures contain; as text/event-stream the same with every change: events position {seq}',
  })
  async position(@Req() request: AuthenticatedRequest, @Res() response: Response): Promise<LivePosition> {
    if (request.accepts(['application/json', STREAM]) !== STREAM) response.json(this.live.position());
    else {
      const caller = { principal: request.principal!, token: presentedToken(request)!.token };
      await this.live.stream(caller, response);
    }
    return this.live.position();
  }
}
