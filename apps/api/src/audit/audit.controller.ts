import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditEventResponse, Language, Page } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { AuditDesk } from '@xiangtong/proof';
import type { Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
import { beginFile, fileTypes } from '../files/begin-file';
import { untilGone } from '../files/until-gone';
import { AuditEventsRequest } from './audit.requests';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly desk: AuditDesk) {}

  @Get('events')
  @Policy({ roles: ['officer', 'auditor', 'admin'] })
  @ApiOperation({
    summary:
      'What people did within the own scope, newest first; of admins: to accounts and to the register as a whole',
  })
  @Produces('text/csv')
  async events(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, ...query }: AuditEventsRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response<Page<AuditEventResponse>>,
  ): Promise<void> {
    if (format === 'json') {
      response.json(await this.desk.page(principal, query, language));
      return;
    }
    const csv = this.desk.csv(principal, query, language);
    beginFile(response, fileTypes.csv, 'events.csv');
    await untilGone(pipeline(Readable.from(csv), response));
  }
}
