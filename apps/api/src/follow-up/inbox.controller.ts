import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InboxDesk, type Inbox } from '@xiangtong/collection';
import type { Instant } from '@xiangtong/contracts';
import { hasRole, scopeCondition, scopeOf, type Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { InboxReadRequest } from './follow-up.requests';

@ApiTags('follow-up')
@Controller('inbox')
@Policy({ roles: ['reporter', 'officer'] })
export class InboxController {
  constructor(private readonly desk: InboxDesk) {}

  @Get()
  @ApiOperation({ summary: 'What waits for the caller: returned, due, overdue, to review, news' })
  inbox(@CurrentPrincipal() principal: Principal): Promise<Inbox> {
    const { divisionPrefixes, unitIds } = scopeCondition(scopeOf(principal));
    return this.desk.inbox({
      accountId: principal.accountId,
      username: principal.username,
      reviewedPrefixes: hasRole(principal, 'officer') ? divisionPrefixes : [],
      ownUnitIds: unitIds,
    });
  }

  @Post('read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark everything up to a moment as read' })
  read(
    @CurrentPrincipal() principal: Principal,
    @Body() { until }: InboxReadRequest,
  ): Promise<{ readonly lookedAt: Instant }> {
    return this.desk.markRead(principal.accountId, until === undefined ? null : new Date(until));
  }
}
