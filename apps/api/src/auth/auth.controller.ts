import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { IDENTITY, type Identity, type Principal, type RequestOptions } from '@xiangtong/identity';
import { answerSignIn } from './answer-sign-in';
import { OneTimeCode } from '../fields/text-fields';
import { SignInMetrics } from './sign-in-metrics';
import { Sparingly } from './sparingly';
import { AnyCaller, CurrentPrincipal } from './current-principal';
import { originOf } from './origin/origin';
import { PasskeyInPlaceOfCode, type ShownPasskeyRequest } from './second-factor/passkey.requests';
import { everyRole, Policy, Public } from './policy';
import { clearSessionCookie, presentedToken } from './session-cookie';
import {
  toUserResponse,
  type DraftKeyResponse,
  type LogInResponse,
  type UserResponse,
} from './user.response';

class PasswordRequest {
  @ApiProperty({ example: 'liu.yang', maxLength: 64 })
  @Matches(/^\P{Cc}*$/u, { context: { zh: '不能有控制字符', en: 'no control characters' } })
  @MaxLength(64)
  @IsString()
  username!: string;

  @ApiProperty({ format: 'password', maxLength: 256 })
  @MaxLength(256)
  @IsString()
  password!: string;
}

class LogInRequest extends PasswordRequest {
  @OneTimeCode('Of an account with a second factor: six digits, or a recovery code')
  code?: string;

  @PasskeyInPlaceOfCode()
  passkey?: ShownPasskeyRequest;
}

class ChangePasswordRequest {
  @ApiProperty({ format: 'password', maxLength: 256 })
  @MaxLength(256)
  @IsString()
  currentPassword!: string;

  @ApiProperty({
    format: 'password',
    minLength: 10,
    maxLength: 256,
    description: 'Not the user name, not a common password, not the current one',
  })
  @MaxLength(256)
  @IsString()
  newPassword!: string;
}

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly metrics: SignInMetrics,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in; sets the session cookie and returns the same token for API clients' })
  async logIn(
    @Body() body: LogInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LogInResponse> {
    const opened = await this.metrics.countSignIn('password', () =>
      this.identity.logIn.execute(body, originOf(request)),
    );
    return answerSignIn(this.identity, request, response, opened);
  }

  @Post('login/passkey')
  @Public()
  @Sparingly(5)
  @HttpCode(200)
  @ApiOperation({
    summary: 'Check the password and get what a browser needs to show a passkey, for POST /auth/login',
  })
  beginPasskey(@Body() body: PasswordRequest, @Req() request: Request): Promise<RequestOptions> {
    return this.identity.logIn.beginPasskey(body, originOf(request));
  }

  @Post('logout')
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true })
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out; the token is worthless from now on' })
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const presented = presentedToken(request);
    if (presented) await this.identity.logOut.execute(presented.token);
    clearSessionCookie(request, response);
  }

  @Get('me')
  @Policy({ roles: everyRole, withOneTimePassword: true })
  @ApiOperation({ summary: 'Who is signed in, and what they may see' })
  me(@CurrentPrincipal() principal: Principal): UserResponse {
    return toUserResponse(principal);
  }

  @Get('session')
  @Public({ knowsCaller: true, withOneTimePassword: true })
  @ApiOperation({ summary: 'Who is signed in, if anybody is: what a web app asks before it shows a sign-in' })
  @ApiOkResponse()
  @ApiNoContentResponse({ description: 'Nobody is signed in' })
  session(@AnyCaller() caller: Principal | null, @Res() response: Response<UserResponse>): void {
    if (caller) response.json(toUserResponse(caller));
    else response.status(204).end();
  }

  @Get('draft-key')
  @Policy({ roles: everyRole, sessionOnly: true })
  @ApiOperation({
    summary: 'Key under which a browser keeps drafts that were not sent yet; made when it is asked for first',
  })
  async draftKey(@CurrentPrincipal() principal: Principal): Promise<DraftKeyResponse> {
    const { id, key } = await this.identity.draftKeys.find(principal);
    return { id, key: key.toString('base64') };
  }

  @Post('password')
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true })
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the own password; this session goes on, all others end' })
  changePassword(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ChangePasswordRequest,
    @Req() request: Request,
  ): Promise<void> {
    return this.identity.changePassword.execute(principal, body, originOf(request));
  }
}
