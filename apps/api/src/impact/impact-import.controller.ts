import { applyDecorators, Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { ImpactImportReport } from '@xiangtong/contracts';
import {
  canSeeDivision,
  canSeeUnit,
  IDENTITY,
  scopeOf,
  type Identity,
  type Principal,
} from '@xiangtong/identity';
import { ImpactImports, seesVillage } from '@xiangtong/impact';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { readImportContent } from './import-content';

/** Two minutes of one core; larger files are for the command line. */
const MAX_ID_NUMBERS = 10_000;

/** `readImportContent` reads the body and the import checks it and reports every mistake; this documents it. */
const ImportBody = (columns: string) =>
  applyDecorators(
    ApiConsumes('text/csv', 'multipart/form-data', 'application/json'),
    ApiBody({
      description: `Columns ${columns}; in JSON a list of objects with the same names`,
      schema: {
        oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'object', additionalProperties: true } }],
      },
    }),
  );

@ApiTags('impact')
@Controller('impact')
export class ImpactImportController {
  constructor(
    private readonly imports: ImpactImports,
    private readonly catalogue: ReferenceCatalogue,
    @Inject(IDENTITY) private readonly identity: Identity,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('households')
  @Policy({ roles: ['officer'], right: 'impact', fresh: true })
  @HttpCode(200)
  @ImportBody(
    'id_number | key, village, kind, persons, registered_year, lifted_out_year, income_year, per_capita_income',
  )
  @ApiOperation({
    summary:
      'Bring the household register up to date; nothing is stored when one row is wrong; households elsewhere are counted when nothing else is',
  })
  async households(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Body() body: unknown,
  ): Promise<ImpactImportReport> {
    const scope = scopeOf(principal);
    await this.identity.lookUps.requireOpen(principal);
    const content = await readImportContent(request, body);
    return this.imports.households(content, {
      maxIdNumbers: MAX_ID_NUMBERS,
      recordedBy: principal.username,
      now: this.clock.now(),
      mayWrite: (village) => canSeeDivision(scope, village),
      onElsewhere: (count) => this.identity.lookUps.foundUnknown(principal, count),
    });
  }

  @Post('benefits')
  @Policy({ roles: ['reporter', 'officer'], right: 'impact' })
  @HttpCode(200)
  @ImportBody('month, id_number | key, person, source_unit, mechanism, gross, cost, status, voucher')
  @ApiOperation({
    summary:
      'Record benefit lines of own source units for households within the own scope; nothing is stored when one row is wrong',
  })
  async benefits(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Body() body: unknown,
  ): Promise<ImpactImportReport> {
    const scope = scopeOf(principal);
    await this.identity.lookUps.requireOpen(principal);
    const content = await readImportContent(request, body);
    return this.imports.benefits(content, {
      asker: {
        knows: seesVillage(scope, await this.catalogue.current()),
        onUnknown: (count) => this.identity.lookUps.foundUnknown(principal, count),
      },
      maxIdNumbers: MAX_ID_NUMBERS,
      recordedBy: principal.username,
      now: this.clock.now(),
      mayRecordFor: (unit) => canSeeUnit(scope, unit),
    });
  }
}
