import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Instant, QrPath } from '@xiangtong/contracts';
import { qrPath } from '@xiangtong/documents';
import { IDENTITY, type Enrolment, type Identity, type Principal } from '@xiangtong/identity';
import type { Request } from 'express';
import { IsString, MaxLength } from 'class-validator';
import { OneTimeCode } from '../../fields/text-fields';
import { CurrentPrincipal } from '../current-principal';
import { originOf } from '../origin/origin';
import { PasskeyInPlaceOfCode, type ShownPasskeyRequest } from './passkey.requests';
import { everyRole, Policy } from '../policy';

class CodeRequest {
  @ApiProperty({
    maxLength: 64,
    description: 'The six digits that the telephone shows',
  })
  @MaxLength(64)
  @IsString()
  code!: string;
}

class FactorRequest {
  @OneTimeCode('Six digits, or a recovery code')
  code?: string;

  @PasskeyInPlaceOfCode()
  passkey?: ShownPasskeyRequest;
}

export interface SecondFactorResponse {
  /** A telephone, or a passkey. */
  readonly isSet: boolean;
  /** When the telephone was set up; null where there is none. */
  readonly setAt: Instant | null;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
  readonly isRequired: boolean;
}

export interface EnrolmentResponse extends Enrolment {
  /** The same as a picture for the telephone. */
  readonly qr: QrPath;
}

export interface RecoveryCodesResponse {
  /** Shown only here; each works once. Empty beside passkeys, of which there are some already. */
  readonly recoveryCodes: readonly string[];
}

@ApiTags('auth')
@Controller('auth/second-factor')
@Policy({ roles: everyRole, sessionOnly: true })
export class SecondFactorController {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  @Get()
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true })
  @ApiOperation({ summary: 'Whether the own account has a second factor, or has to have one' })
  async view(@CurrentPrincipal() principal: Principal): Promise<SecondFactorResponse> {
    const { setAt, ...view } = await this.identity.secondFactor.view(principal);
    return { ...view, setAt: setAt?.toISOString() ?? null };
  }

  @Post()
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true, fresh: true })
  @ApiOperation({
    summary: 'A new secret for the telephone; nothing is asked for before it has shown a code',
  })
  async begin(@CurrentPrincipal() principal: Principal): Promise<EnrolmentResponse> {
    const enrolment = await this.identity.secondFactor.begin(principal);
    return { ...enrolment, qr: qrPath(enrolment.uri) };
  }

  @Post('confirmation')
  @Policy({ roles: everyRole, sessionOnly: true, withOneTimePassword: true, fresh: true })
  @HttpCode(200)
  @ApiOperation({ summary: 'The first code: from now on signing in needs one; all other sessions end' })
  async confirm(
    @CurrentPrincipal() principal: Principal,
    @Body() { code }: CodeRequest,
    @Req() request: Request,
  ): Promise<RecoveryCodesResponse> {
    const { secondFactor } = this.identity;
    return { recoveryCodes: await secondFactor.confirm(principal, code, originOf(request)) };
  }

  @Post('proof')
  @HttpCode(204)
  @ApiOperation({ summary: 'A fresh code or passkey, for what needs one of the last quarter of an hour' })
  prove(
    @CurrentPrincipal() principal: Principal,
    @Body() shown: FactorRequest,
    @Req() request: Request,
  ): Promise<void> {
    return this.identity.secondFactor.prove(principal, shown, originOf(request));
  }

  @Delete()
  @Policy({ roles: everyRole, sessionOnly: true, fresh: true })
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Remove the telephone; without a passkey, signing in needs the password alone again. Refused to roles that have to have a second factor',
  })
  remove(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.identity.secondFactor.remove(principal);
  }
}
