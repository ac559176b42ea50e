import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@xiangtong/identity';
import { OwnAddress, OwnMessagesDesk, type OwnMessages } from '@xiangtong/notifications';
import { CurrentPrincipal } from '../auth/current-principal';
import { everyRole, Policy } from '../auth/policy';
import {
  AddressCodeRequest,
  MailAddressRequest,
  OwnChoicesRequest,
  SmsAddressRequest,
  WayRequest,
} from './notifications.requests';

@ApiTags('notifications')
@Controller('notifications/own')
@Policy({ roles: everyRole, sessionOnly: true })
export class OwnMessagesController {
  constructor(
    private readonly desk: OwnMessagesDesk,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How one is told: addresses, language, hours, and what of' })
  view(@CurrentPrincipal() { accountId }: Principal): Promise<OwnMessages> {
    return this.desk.view(accountId);
  }

  @Put()
  @ApiOperation({ summary: 'Choose language, hours and what one is told of' })
  choose(
    @CurrentPrincipal() { accountId }: Principal,
    @Body() choices: OwnChoicesRequest,
  ): Promise<OwnMessages> {
    return this.desk.choose(accountId, choices);
  }

  @Post('addresses/mail')
  @Policy({ roles: everyRole, sessionOnly: true, fresh: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'Mail a code to an address; it counts once the code has come back' })
  async beginMail(
    @CurrentPrincipal() { accountId }: Principal,
    @Body() { address, language }: MailAddressRequest,
  ): Promise<OwnMessages> {
    await this.address.begin(accountId, 'mail', address, language);
    return this.desk.view(accountId);
  }

  @Post('addresses/sms')
  @Policy({ roles: everyRole, sessionOnly: true, fresh: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a code to a telephone; it counts once the code has come back' })
  async beginSms(
    @CurrentPrincipal() { accountId }: Principal,
    @Body() { address, language }: SmsAddressRequest,
  ): Promise<OwnMessages> {
    await this.address.begin(accountId, 'sms', address, language);
    return this.desk.view(accountId);
  }

  @Post('addresses/:way/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'The code that was sent: from now on messages go to this address' })
  async confirm(
    @CurrentPrincipal() { accountId }: Principal,
    @Param() { way }: WayRequest,
    @Body() { code }: AddressCodeRequest,
  ): Promise<OwnMessages> {
    await this.address.confirm(accountId, way, code);
    return this.desk.view(accountId);
  }

  @Delete('addresses/:way')
  @ApiOperation({ summary: 'Forget the own address: nothing by this way any more' })
  async remove(
    @CurrentPrincipal() { accountId }: Principal,
    @Param() { way }: WayRequest,
  ): Promise<OwnMessages> {
    await this.address.remove(accountId, way);
    return this.desk.view(accountId);
  }
}
