import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Instant } from '@xiangtong/contracts';
import {
  IDENTITY,
  type CreationOptions,
  type Identity,
  type Passkey,
  type Principal,
  type RequestOptions,
} from '@xiangtong/identity';
import { CurrentPrincipal } from '../current-principal';
import { AddPasskeyRequest, PasskeyNameRequest } from './passkey.requests';
import { everyRole, Policy } from '../policy';

export interface PasskeyResponse {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  /** Kept in an account of the maker of the device too, and so on other devices. */
  readonly isBackedUp: boolean;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export interface PasskeysResponse {
  /** The only address at which they work; null where the installation allows none. */
  readonly address: string | null;
  /** Oldest first. */
  readonly passkeys: readonly PasskeyResponse[];
}

export interface AddedPasskeyResponse {
  readonly passkey: PasskeyResponse;
  /** Codes for an account that had none, shown only here; each works once. */
  readonly recoveryCodes: readonly string[];
}

const toPasskeyResponse = ({ id, name, isBackedUp, createdAt, lastUsedAt }: Passkey): PasskeyResponse => ({
  id,
  name,
  isBackedUp,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/** Passkeys (WebAuthn) as a second factor of the own account. */
@ApiTags('auth')
@Controller('auth/passkeys')
@Policy({ roles: everyRole, sessionOnly: true })
export class PasskeysController {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  @Get()
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true })
  @ApiOperation({ summary: 'The own passkeys, and the address at which they work' })
  async list(@CurrentPrincipal() principal: Principal): Promise<PasskeysResponse> {
    const { address, passkeys } = await this.identity.passkeys.view(principal);
    return { address, passkeys: passkeys.map(toPasskeyResponse) };
  }

  @Post('enrolment')
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true, fresh: true })
  @ApiOperation({ summary: 'What a browser needs to make a passkey; good for five minutes' })
  begin(@CurrentPrincipal() principal: Principal): Promise<CreationOptions> {
    return this.identity.passkeys.begin(principal);
  }

  @Post()
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true, fresh: true })
  @ApiOperation({
    summary:
      'Add the passkey that the browser has made. The first second factor of an account ends all other sessions',
  })
  async add(
    @CurrentPrincipal() principal: Principal,
    @Body() { name, passkey }: AddPasskeyRequest,
  ): Promise<AddedPasskeyResponse> {
    const added = await this.identity.passkeys.add(principal, name, passkey);
    return { ...added, passkey: toPasskeyResponse(added.passkey) };
  }

  @Post('challenge')
  @ApiOperation({
    summary: 'What a browser needs to show a passkey afresh, for POST /auth/second-factor/proof',
  })
  challenge(@CurrentPrincipal() { accountId }: Principal): Promise<RequestOptions> {
    return this.identity.factorProof.beginPasskey({ id: accountId });
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give an own passkey another name' })
  rename(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name }: PasskeyNameRequest,
  ): Promise<void> {
    return this.identity.passkeys.rename(principal, id, name);
  }

  @Delete(':id')
  @Policy({ roles: everyRole, sessionOnly: true, fresh: true })
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove an own passkey; refused for the last second factor of roles that have to have one',
  })
  remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.passkeys.remove(principal, id);
  }
}
