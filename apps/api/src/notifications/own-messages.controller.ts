import { Body, Controller, Delete, Get, Header, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@xiangtong/identity';
import { OwnAddress, OwnMessagesDesk, type OwnMessages } from '@xiangtong/notifications';
import { CurrentPrincipal } from '../auth/current-principal';
import { everyRole, Policy } from '../auth/policy';
import { AddressCodeRequest, AddressRequest, OwnChoicesRequest } from './notifications.requests';

@ApiTags('notifications')
@Controller('notifications/own')
@Policy({ roles: everyRole, sessionOnly: true })
export class OwnMessagesController {
  constructor(
    private readonly desk: OwnMessagesDesk,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'How one is told: address, language, quiet hours, and what of' })
  view(@CurrentPrincipal() { accountId }: Principal): Promise<OwnMessages> {
    return this.desk.view(accountId);
  }

  @Put()
  @ApiOperation({ summary: 'Choose language, quiet hours and what one is told of' })
  choose(
    @CurrentPrincipal() { accountId }: Principal,
    @Body() choices: OwnChoicesRequest,
  ): Promise<OwnMessages> {
    return this.desk.choose(accountId, choices);
  }

  @Post('address')
  @Policy({ roles: everyRole, sessionOnly: true, fresh: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a code to an address; it counts once the code has come back' })
  async begin(
    @CurrentPrincipal() { accountId }: Principal,
    @Body() { email, language }: AddressRequest,
  ): Promise<OwnMessages> {
    await this.address.begin(accountId, email, language);
    return this.desk.view(accountId);
  }

  @Post('address/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'The code that was sent: from now on mail goes to this address' })
  async confirm(
    @CurrentPrincipal() { accountId }: Principal,
    @Body() { code }: AddressCodeRequest,
  ): Promise<OwnMessages> {
    await this.address.confirm(accountId, code);
    return this.desk.view(accountId);
  }

  @Delete('address')
  @ApiOperation({ summary: 'Forget the own address: no mail any more' })
  async remove(@CurrentPrincipal() { accountId }: Principal): Promise<OwnMessages> {
    await this.address.remove(accountId);
    return this.desk.view(accountId);
  }
}
