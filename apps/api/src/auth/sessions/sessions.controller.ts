import { Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IDENTITY, type Identity, type Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../current-principal';
import { everyRole, Policy } from '../policy';
import {
  toSessionResponse,
  toSignInResponse,
  type SessionResponse,
  type SignInResponse,
} from './session.response';

@ApiTags('auth')
@Controller('auth/sessions')
@Policy({ roles: everyRole, sessionOnly: true })
export class SessionsController {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  @Get()
  @ApiOperation({ summary: 'Where one is signed in, newest first' })
  async list(@CurrentPrincipal() principal: Principal): Promise<SessionResponse[]> {
    const sessions = await this.identity.sessions.list(principal);
    return sessions.map((session) => toSessionResponse(session, principal.credential.id));
  }

  @Get('attempts')
  @ApiOperation({
    summary: 'The latest attempts to sign in to the own account, those that failed too, newest first',
  })
  async attempts(@CurrentPrincipal() principal: Principal): Promise<SignInResponse[]> {
    return (await this.identity.sessions.signIns(principal)).map(toSignInResponse);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of the own sessions' })
  close(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.sessions.close(principal, id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'End all own sessions but this one' })
  closeOthers(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.identity.sessions.closeOthers(principal);
  }
}
