import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveryList, NotificationKeeper, type DeliveryPage } from '@xiangtong/notifications';
import { Policy } from '../auth/policy';
import { DeliveriesRequest } from './notifications.requests';

export interface SentAgain {
  /** Messages that are sent now. */
  readonly count: number;
}

@ApiTags('notifications')
@Controller('notifications/deliveries')
@Policy({ roles: ['admin'] })
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveryList,
    private readonly keeper: NotificationKeeper,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What was told, what waits and what was given up, newest first' })
  list(@Query() filter: DeliveriesRequest): Promise<DeliveryPage> {
    return this.deliveries.page(filter);
  }

  @Post('again')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send everything now that was given up' })
  async allAgain(): Promise<SentAgain> {
    const count = await this.deliveries.sendGivenUp();
    void this.keeper.wake();
    return { count };
  }

  @Post(':id/again')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a message now that waits or was given up, with what has to go before it' })
  async again(@Param('id', ParseIntPipe) id: number): Promise<SentAgain> {
    await this.deliveries.sendNow(id);
    void this.keeper.wake();
    return { count: 1 };
  }
}
