import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDivisionCode } from '@xiangtong/domain';
import type { Principal } from '@xiangtong/identity';
import {
  DeliveryList,
  EndpointDesk,
  NotificationKeeper,
  type EndpointView,
  type MadeEndpoint,
  type Trial,
} from '@xiangtong/notifications';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import type { SentAgain } from './deliveries.controller';
import {
  ChangeEndpointRequest,
  EndpointRequest,
  RotateSecretRequest,
  SendToEndpointRequest,
} from './notifications.requests';

@ApiTags('notifications')
@Controller('notifications/endpoints')
@Policy({ roles: ['admin'], sessionOnly: true })
export class EndpointsController {
  constructor(
    private readonly desk: EndpointDesk,
    private readonly deliveries: DeliveryList,
    private readonly keeper: NotificationKeeper,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Programs and group chats that are told, and how their deliveries stand' })
  list(): Promise<EndpointView[]> {
    return this.desk.list();
  }

  @Post()
  @Policy({ roles: ['admin'], sessionOnly: true, fresh: true })
  @ApiOperation({
    summary: 'A webhook or the robot of a group chat; the secret of a webhook is shown only here',
  })
  add(@CurrentPrincipal() { username }: Principal, @Body() body: EndpointRequest): Promise<MadeEndpoint> {
    const division = parseDivisionCode(body.division)!;
    return this.desk.add({ ...body, division, secret: body.secret ?? null, isOpen: true }, username);
  }

  @Patch(':id')
  @Policy({ roles: ['admin'], sessionOnly: true, fresh: true })
  @ApiOperation({
    summary: 'Change its name, its address, what it is told of, or whether it is told at all',
    description: 'A new address is checked as that of a new endpoint; what waits goes there too.',
  })
  change(@Param('id') id: string, @Body() changes: ChangeEndpointRequest): Promise<EndpointView> {
    return this.desk.change(id, changes);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove it, with what waits for it' })
  remove(@Param('id') id: string): Promise<void> {
    return this.desk.remove(id);
  }

  @Post(':id/secret')
  @Policy({ roles: ['admin'], sessionOnly: true, fresh: true })
  @HttpCode(200)
  @ApiOperation({
    summary: 'A new secret for a webhook, shown only here; the former one signs too for a while',
    description:
      'Messages have a signature by each of both until `formerSecretUntil`, so the receiver changes over at its own time. A secret that is former already ends at once.',
  })
  rotateSecret(
    @Param('id') id: string,
    @Body() { overlapHours }: RotateSecretRequest,
  ): Promise<MadeEndpoint> {
    return this.desk.rotateSecret(id, overlapHours);
  }

  @Delete(':id/former-secret')
  @ApiOperation({ summary: 'End the overlap: messages are signed with the new secret alone' })
  endFormerSecret(@Param('id') id: string): Promise<EndpointView> {
    return this.desk.endFormerSecret(id);
  }

  @Post(':id/again')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Send everything now that waits for it, and what was given up where that is wanted',
  })
  async again(@Param('id') id: string, @Body() { withGivenUp }: SendToEndpointRequest): Promise<SentAgain> {
    const count = await this.deliveries.sendToEndpoint(id, withGivenUp);
    void this.keeper.wake();
    return { count };
  }

  @Post(':id/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a message now and tell what became of it' })
  tryOut(@Param('id') id: string): Promise<Trial> {
    return this.desk.tryOut(id);
  }
}
