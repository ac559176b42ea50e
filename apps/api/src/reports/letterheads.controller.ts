import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DivisionLetterhead } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { bureauOf, Letterheads } from '@xiangtong/reporting';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { LetterheadRequest } from './letterhead.requests';

@ApiTags('reports')
@Controller('letterheads')
@Policy({ roles: ['officer'] })
export class LetterheadsController {
  constructor(private readonly letterheads: Letterheads) {}

  @Get(':division')
  @ApiOperation({ summary: 'What the bureau of a county or prefecture prints around its official documents' })
  find(
    @CurrentPrincipal() principal: Principal,
    @Param('division') division: string,
  ): Promise<DivisionLetterhead> {
    return this.letterheads.of(bureauOf(principal, division));
  }

  @Put(':division')
  @ApiOperation({ summary: 'Set it for reports that are made from now on' })
  set(
    @CurrentPrincipal() principal: Principal,
    @Param('division') division: string,
    @Body() settings: LetterheadRequest,
  ): Promise<DivisionLetterhead> {
    return this.letterheads.set(bureauOf(principal, division), { ...settings }, principal.username);
  }

  @Delete(':division')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it away: reports are plain from now on' })
  async remove(@CurrentPrincipal() principal: Principal, @Param('division') division: string): Promise<void> {
    await this.letterheads.set(bureauOf(principal, division), null, principal.username);
  }
}
