import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import type { Response } from 'express';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Principal } from '@xiangtong/identity';
import { EvidenceDesk } from '@xiangtong/proof';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { positionSchema } from '../cube/query-schema';
import { beginFile, fileTypes } from '../files/begin-file';
import { untilGone } from '../files/until-gone';
import { Long } from '../long-requests/long';
import { Produces } from '../open-api/produces';
import { OpenDoor } from '../public-door/open-door';
import { PeriodText, ScopeCode } from '../fields/text-fields';

class EvidenceBody {
  @PeriodText()
  period!: string;

  @ScopeCode()
  scope!: string;

  /** Validated when positions are looked up. */
  @ApiPropertyOptional(positionSchema)
  @Allow()
  asOf?: unknown;
}

@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(private readonly desk: EvidenceDesk) {}

  @Get('verifier')
  @OpenDoor()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="verify-evidence.mjs"')
  @Produces('text/javascript')
  @ApiOperation({
    summary: 'The program that checks evidence bundles, checkpoints and seals offline, with Node alone',
    description: "Its SHA-256 stands in the auditor's guide and in SHA256SUMS of the release.",
  })
  verifier(): Promise<string> {
    return this.desk.verifier();
  }

  @Post()
  @Long()
  @Policy({ roles: ['officer', 'auditor'], right: 'confidential' })
  @HttpCode(200)
  @Produces(fileTypes.zip)
  @ApiOperation({
    summary: 'All evidence of a scope and period as a ZIP archive, signed by the key of the ledger',
  })
  async bundle(
    @CurrentPrincipal() principal: Principal,
    @Body() request: EvidenceBody,
    @Res() response: Response,
  ): Promise<void> {
    const source = await this.desk.open(request, callerOf(principal));
    const name = `evidence-${source.scope.code}-${source.period.text}-${source.head.seq}.zip`;
    beginFile(response, fileTypes.zip, name);
    // If either end breaks off, the other ends too: the archive without its directory, or the reading without a reader.
    const archive = new PassThrough();
    await untilGone(Promise.all([pipeline(archive, response), this.desk.write(archive, source)]));
  }
}
