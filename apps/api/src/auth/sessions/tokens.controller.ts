import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IDENTITY, type Identity, type Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../current-principal';
import { everyRole, Policy } from '../policy';
import { CreateTokenRequest } from './token.request';
import {
  toIssuedTokenResponse,
  toTokenResponse,
  type IssuedTokenResponse,
  type TokenResponse,
} from './token.response';

@ApiTags('auth')
@Controller('auth/tokens')
@Policy({ roles: everyRole, sessionOnly: true })
export class TokensController {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  @Post()
  @Policy({ roles: everyRole, sessionOnly: true, fresh: true })
  @ApiOperation({ summary: 'An API token with at most what its owner has at the time of each use' })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() { expiresAt, ...input }: CreateTokenRequest,
  ): Promise<IssuedTokenResponse> {
    return toIssuedTokenResponse(
      await this.identity.tokens.create(principal, { ...input, expiresAt: new Date(expiresAt) }),
    );
  }

  @Get()
  @ApiOperation({ summary: 'The own API tokens, newest first' })
  async list(@CurrentPrincipal() principal: Principal): Promise<TokenResponse[]> {
    return (await this.identity.tokens.list(principal)).map(toTokenResponse);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an own API token at once' })
  revoke(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.tokens.revoke(principal, id);
  }
}
