import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { ImpactImportReport } from '@xiangtong/contracts';
import { canSeeDivision, canSeeUnit, scopeOf, type Principal } from '@xiangtong/identity';
import { ImpactImports } from '@xiangtong/impact';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { ImportBody } from './import-body';
import { readImportContent } from './import-content';

@ApiTags('impact')
@Controller('impact')
export class ImpactImportController {
  constructor(
    private readonly imports: ImpactImports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('households')
  @Policy({ roles: ['officer'], right: 'impact' })
  @HttpCode(200)
  @ImportBody(
    'id_number | key, village, kind, persons, registered_year, lifted_out_year, income_year, per_capita_income',
  )
  @ApiOperation({
    summary: 'Bring the household register up to date; nothing is stored when one row is wrong',
  })
  async households(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Body() body: unknown,
  ): Promise<ImpactImportReport> {
    const scope = scopeOf(principal);
    const content = await readImportContent(request, body);
    return this.imports.households(content, {
      mayWrite: (village) => canSeeDivision(scope, village),
    });
  }

  @Post('benefits')
  @Policy({ roles: ['reporter', 'officer'], right: 'impact' })
  @HttpCode(200)
  @ImportBody('month, id_number | key, person, source_unit, mechanism, gross, cost, status, voucher')
  @ApiOperation({
    summary: 'Record benefit lines of own source units; nothing is stored when one row is wrong',
  })
  async benefits(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Body() body: unknown,
  ): Promise<ImpactImportReport> {
    const scope = scopeOf(principal);
    const content = await readImportContent(request, body);
    return this.imports.benefits(content, {
      recordedBy: principal.username,
      now: this.clock.now(),
      mayRecordFor: (unit) => canSeeUnit(scope, unit),
    });
  }
}
