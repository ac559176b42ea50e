import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDivisionCode } from '@xiangtong/domain';
import type { Principal } from '@xiangtong/identity';
import { EndpointDesk, type EndpointView, type MadeEndpoint, type Trial } from '@xiangtong/notifications';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { ChangeEndpointRequest, EndpointRequest } from './notifications.requests';

@ApiTags('notifications')
@Controller('notifications/endpoints')
@Policy({ roles: ['admin'], sessionOnly: true })
export class EndpointsController {
  constructor(private readonly desk: EndpointDesk) {}

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
  @ApiOperation({ summary: 'Change its name, what it is told of, or whether it is told at all' })
  change(@Param('id') id: string, @Body() changes: ChangeEndpointRequest): Promise<EndpointView> {
    return this.desk.change(id, changes);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove it, with what waits for it' })
  remove(@Param('id') id: string): Promise<void> {
    return this.desk.remove(id);
  }

  @Post(':id/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a message now and tell what became of it' })
  tryOut(@Param('id') id: string): Promise<Trial> {
    return this.desk.tryOut(id);
  }
}
