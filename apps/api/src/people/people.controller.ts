import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import { IDENTITY, type Identity, type Manager, type Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import {
  ChangePersonRequest,
  CreatePersonRequest,
  LinkRequest,
  ListEventsRequest,
  ListPeopleRequest,
} from './people.requests';
import {
  toEventResponse,
  toIssuedPasswordResponse,
  toPersonResponse,
  type AccountEventResponse,
  type CreatedPersonResponse,
  type IssuedPasswordResponse,
  type PersonResponse,
} from './people.responses';

@ApiTags('people')
@Controller('people')
@Policy({ roles: ['officer', 'admin'], sessionOnly: true })
export class PeopleController {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  @Get()
  @ApiOperation({ summary: 'Accounts whose whole scope lies within the own one, by user name' })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { division, ...filter }: ListPeopleRequest,
  ): Promise<Page<PersonResponse>> {
    const { reach } = await this.identity.managerOf(principal);
    const code = division === undefined ? undefined : (parseDivisionCode(division) ?? undefined);
    const { items, next } = await this.identity.people.page(reach, { ...filter, division: code });
    return { items: items.map(toPersonResponse), next };
  }

  @Post()
  @ApiOperation({
    summary: 'Make an account, never with more than the own scope and rights',
    description:
      'Who sees all that the account will see gets its one-time password. For others, such as administrators, the ' +
      'account waits until somebody who does resets its password.',
  })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreatePersonRequest,
  ): Promise<CreatedPersonResponse> {
    const manager = await this.identity.managerOf(principal);
    const issued = await this.identity.createPerson.execute(manager, {
      ...body,
      divisions: body.divisions ?? [],
      units: body.units ?? [],
    });
    const person = toPersonResponse(await this.identity.people.get(manager.reach, body.username));
    return {
      person,
      ...(issued ? toIssuedPasswordResponse(issued) : { oneTimePassword: null, expiresAt: null }),
    };
  }

  @Get(':username')
  @ApiOperation({ summary: 'One account' })
  async find(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<PersonResponse> {
    const { reach } = await this.identity.managerOf(principal);
    return toPersonResponse(await this.identity.people.get(reach, username));
  }

  @Get(':username/events')
  @ApiOperation({ summary: 'What happened to an account, newest first' })
  async events(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
    @Query() { cursor, limit }: ListEventsRequest,
  ): Promise<Page<AccountEventResponse>> {
    const { reach } = await this.identity.managerOf(principal);
    const person = await this.identity.people.get(reach, username);
    const { items, next } = await this.identity.people.events(person, cursor, limit);
    return { items: items.map(toEventResponse), next };
  }

  @Patch(':username')
  @ApiOperation({ summary: 'Change display name, roles, rights and scope' })
  change(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
    @Body() body: ChangePersonRequest,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) =>
      this.identity.peopleDesk.change(manager, username, body),
    );
  }

  @Post(':username/reset-password')
  @HttpCode(200)
  @ApiOperation({
    summary: 'A new one-time password; all sessions and API tokens end',
    description: 'Only for accounts that see no more than the caller.',
  })
  async resetPassword(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<IssuedPasswordResponse> {
    const manager = await this.identity.managerOf(principal);
    return toIssuedPasswordResponse(await this.identity.peopleDesk.resetPassword(manager, username));
  }

  @Post(':username/unlock')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lift the lock after too many failed sign-ins' })
  unlock(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) => this.identity.peopleDesk.unlock(manager, username));
  }

  @Post(':username/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the account; its history stays' })
  disable(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) =>
      this.identity.peopleDesk.disable(manager, username),
    );
  }

  @Post(':username/enable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a closed account again' })
  enable(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) => this.identity.peopleDesk.enable(manager, username));
  }

  @Put(':username/provider')
  @Policy({ roles: ['officer', 'admin'], sessionOnly: true, fresh: true })
  @ApiOperation({
    summary: 'Link the account to a person at the provider, who signs in to it from now on; its sessions end',
    description: 'Only for accounts that see no more than the caller.',
  })
  link(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
    @Body() { subject }: LinkRequest,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) =>
      this.identity.peopleDesk.link(manager, username, subject),
    );
  }

  @Delete(':username/provider')
  @Policy({ roles: ['officer', 'admin'], sessionOnly: true, fresh: true })
  @ApiOperation({ summary: 'Undo the link to the provider; sessions and API tokens of the account end' })
  unlink(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) => this.identity.peopleDesk.unlink(manager, username));
  }

  @Delete(':username/sessions')
  @ApiOperation({ summary: 'Sign the person out everywhere and revoke the API tokens' })
  closeSessions(
    @CurrentPrincipal() principal: Principal,
    @Param('username') username: string,
  ): Promise<PersonResponse> {
    return this.changed(principal, username, (manager) =>
      this.identity.peopleDesk.closeSessions(manager, username),
    );
  }

  private async changed(
    principal: Principal,
    username: string,
    work: (manager: Manager) => Promise<void>,
  ): Promise<PersonResponse> {
    const manager = await this.identity.managerOf(principal);
    await work(manager);
    return toPersonResponse(await this.identity.people.get(manager.reach, username));
  }
}
