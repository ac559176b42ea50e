import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@xiangtong/identity';
import { Subscriptions, type SubscriptionView } from '@xiangtong/notifications';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { SubscriptionRequest } from './subscription.request';

@ApiTags('notifications')
@Controller('subscriptions')
@Policy({ roles: ['officer', 'auditor'], sessionOnly: true })
export class SubscriptionsController {
  constructor(private readonly subscriptions: Subscriptions) {}

  @Get()
  @ApiOperation({ summary: 'Views and boards that are mailed to oneself' })
  list(@CurrentPrincipal() { accountId }: Principal): Promise<SubscriptionView[]> {
    return this.subscriptions.list(accountId);
  }

  @Post()
  @ApiOperation({
    summary: 'Have an own view, or a board that one may read, mailed to oneself as PDF or XLSX',
    description: 'The file is made when it is sent, of what the caller may see at that moment.',
  })
  add(
    @CurrentPrincipal() principal: Principal,
    @Body() asked: SubscriptionRequest,
  ): Promise<SubscriptionView> {
    return this.subscriptions.add(principal, asked);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End an own subscription' })
  remove(
    @CurrentPrincipal() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.subscriptions.remove(accountId, id);
  }
}
