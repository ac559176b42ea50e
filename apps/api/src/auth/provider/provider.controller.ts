import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IDENTITY, type Identity, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { IsString, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { SignInMetrics } from '../sign-in-metrics';
import { Sparingly } from '../sparingly';
import { answerSignIn } from '../answer-sign-in';
import { AnyCaller } from '../current-principal';
import { originOf } from '../origin/origin';
import { Public } from '../policy';
import type { LogInResponse } from '../user.response';
import { clearAttemptCookie, presentedAttempt, setAttemptCookie } from '../session-cookie';

class ProviderReturnRequest {
  @ApiProperty({
    maxLength: 8192,
    example: 'code=…&state=…&iss=…',
    description: 'The query of the address to which the provider led the browser',
  })
  @MaxLength(8192)
  @IsString()
  query!: string;
}

class LogoutRequest {
  @ApiProperty({
    maxLength: 16_384,
    description: 'A JWT that the provider has signed',
    example: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI…',
  })
  @MaxLength(16_384)
  @IsString()
  logout_token!: string;
}

/** How people sign in here. */
export interface SignInWaysResponse {
  /** Whether people sign in with a password of this product. */
  readonly password: boolean;
  /** Provider whose accounts people sign in with; null where none is set up. */
  readonly provider: { readonly name: { readonly zh: string; readonly en: string } } | null;
}

export interface ProviderAddressResponse {
  /** Where the browser goes now; null where the provider has no such page. */
  readonly url: string | null;
}

/** Signing in with a provider of the bureau (OpenID Connect). */
@ApiTags('auth')
@Controller('auth')
export class ProviderController {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly metrics: SignInMetrics,
  ) {}

  @Get('ways')
  @Public()
  @ApiOperation({ summary: 'How one can sign in' })
  ways(): SignInWaysResponse {
    const { provider, localSignIn } = this.identity;
    return { password: localSignIn, provider: provider && { name: provider.name } };
  }

  @Post('provider/attempts')
  @Public({ knowsCaller: true, withOneTimePassword: true })
  @Sparingly(5)
  @ApiOperation({
    summary:
      'Begin to sign in with the provider. From a session of the provider: the person is asked there once more who they are',
  })
  async begin(
    @AnyCaller() caller: Principal | null,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProviderAddressResponse> {
    const { url, browser } = await this.metrics.countFailures(() =>
      this.provider().begin(presentedAttempt(request), caller),
    );
    setAttemptCookie(request, response, browser);
    return { url };
  }

  @Post('provider/sessions')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Come back from the provider: a session as POST /auth/login gives it' })
  async finish(
    @Body() { query }: ProviderReturnRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LogInResponse> {
    const opened = await this.metrics.countSignIn('provider', () =>
      this.provider().finish(query, presentedAttempt(request), originOf(request)),
    );
    clearAttemptCookie(request, response);
    return answerSignIn(this.identity, request, response, opened);
  }

  @Post('provider/logouts')
  @Public()
  @Sparingly(5)
  @HttpCode(204)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({
    summary: 'The provider says that somebody has signed out there: their sessions of it end',
    description: 'OpenID Connect Back-Channel Logout 1.0. The logout token has to name the person (`sub`).',
  })
  async logOut(@Body() { logout_token: token }: LogoutRequest): Promise<void> {
    await this.metrics.countFailures(() => this.provider().logOut(token));
  }

  @Get('provider/sign-out')
  @Public()
  @Sparingly(5)
  @ApiOperation({ summary: 'Where one signs out at the provider too, after the session here has ended' })
  async signOut(): Promise<ProviderAddressResponse> {
    return { url: await this.metrics.countFailures(() => this.provider().signOutAddress()) };
  }

  private provider(): NonNullable<Identity['provider']> {
    if (!this.identity.provider) throw new DomainError('AUTH.NO_PROVIDER');
    return this.identity.provider;
  }
}
