import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ErasedHousehold, HouseholdAttempt, HouseholdData, HouseholdLedger } from '@xiangtong/contracts';
import { HouseholdAttempts, HouseholdDesk } from '@xiangtong/impact';
import { IDENTITY, type Identity, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { HouseholdLedgerDesk } from '@xiangtong/reporting';
import type { Response } from 'express';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { fileTypes, sendFile } from '../files/begin-file';
import { Produces } from '../open-api/produces';
import { HouseholdAttemptRequest, HouseholdLedgerQuery, HouseholdRequest } from './impact.requests';

@ApiTags('impact')
@Controller('impact')
@Policy({ roles: ['officer'], right: 'impact', fresh: true })
export class HouseholdController {
  constructor(
    private readonly desk: HouseholdDesk,
    private readonly ledgers: HouseholdLedgerDesk,
    private readonly attempts: HouseholdAttempts,
    @Inject(IDENTITY) private readonly identity: Identity,
  ) {}

  @Post('household-exports')
  @HttpCode(200)
  @ApiOperation({ summary: 'Everything held about one household, and who looked at it; with a purpose' })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Body() { id_number: idNumber, ...request }: HouseholdRequest,
  ): Promise<HouseholdData> {
    return this.counted(principal, () => this.desk.export({ idNumber, ...request }, callerOf(principal)));
  }

  @Post('household-erasures')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take away what leads to one household; figures stay as they are' })
  async erase(
    @CurrentPrincipal() principal: Principal,
    @Body() { id_number: idNumber, ...request }: HouseholdRequest,
  ): Promise<ErasedHousehold> {
    return this.counted(principal, () => this.desk.erase({ idNumber, ...request }, callerOf(principal)));
  }

  @Post('household-attempts')
  @ApiOperation({ summary: 'Record what was tried for a household that no benefit reaches; kept for good' })
  async attempt(
    @CurrentPrincipal() principal: Principal,
    @Body() attempt: HouseholdAttemptRequest,
  ): Promise<HouseholdAttempt> {
    return this.counted(principal, () => this.attempts.record(attempt, callerOf(principal)));
  }

  @Get('household-ledger')
  @Produces(fileTypes.pdf, fileTypes.xlsx)
  @ApiOperation({
    summary: 'The households of a village for the hand-over, and those not reached; with a purpose',
  })
  async ledger(
    @CurrentPrincipal() principal: Principal,
    @Query() { format, ...request }: HouseholdLedgerQuery,
    @Res() response: Response<HouseholdLedger>,
  ): Promise<void> {
    const caller = callerOf(principal);
    if (format === 'json') {
      response.json(await this.ledgers.read(request, caller));
      return;
    }
    const { name, content } = await this.ledgers.print(request, format, caller);
    sendFile(response, fileTypes[format], name, content);
  }

  /** Asking for households outside the scope is slowed down as in imports. */
  private async counted<Answer>(principal: Principal, ask: () => Promise<Answer>): Promise<Answer> {
    await this.identity.lookUps.requireOpen(principal);
    try {
      return await ask();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'IMPACT.HOUSEHOLD_NOT_FOUND')
        await this.identity.lookUps.foundUnknown(principal, 1);
      throw error;
    }
  }
}
