import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import type { Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { AnswerLanguage } from '../fields/answer-language';
import { auditCsv } from './audit-csv';
import { AuditDesk } from './audit-desk';
import { AuditEventsRequest } from './audit.requests';
import type { AuditEventsResponse } from './audit.responses';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly desk: AuditDesk) {}

  @Get('events')
  @Policy({ roles: ['officer', 'auditor', 'admin'] })
  @ApiOperation({ summary: 'What people did within the own scope, newest first; of admins: to accounts' })
  @Produces('text/csv')
  async events(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, ...query }: AuditEventsRequest,
    @AnswerLanguage() language: Language,
    @Res() response: Response<AuditEventsResponse>,
  ): Promise<void> {
    if (format === 'json') {
      response.json(await this.desk.page(principal, query, language));
      return;
    }
    const pages = this.desk.pages(principal, query, language);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="events.csv"');
    await pipeline(Readable.from(auditCsv(pages, language)), response).catch((error: unknown) => {
      // A caller who disconnects needs no answer.
      if (!isPrematureClose(error)) throw error;
    });
  }
}

const isPrematureClose = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
