import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { revisedMeasures, type VintageTable, type ChangesAnswer } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { ChangeDesk, VintageDesk } from '@xiangtong/proof';
import { callerOf } from '../auth/caller-of';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { Long } from '../long-requests/long';
import { positionSchema, querySchema } from '../cube/query-schema';

const measure = { type: 'string', enum: [...revisedMeasures], example: 'amount' };
const { where, period } = querySchema.properties;

const vintagesSchema = {
  type: 'object',
  required: ['measure', 'period'],
  properties: {
    measure,
    period,
    where,
    positions: {
      oneOf: [
        { type: 'string', enum: ['monthly', 'publications'] },
        { type: 'array', items: positionSchema, maxItems: 60 },
      ],
      description:
        'Columns: the ends of months since the period began (default), the positions of published editions about it, or a list; the newest position is always the last column',
    },
  },
};

const changesSchema = {
  type: 'object',
  required: ['since', 'period'],
  properties: {
    measure: { ...measure, default: 'amount' },
    period,
    where,
    since: { ...positionSchema, description: 'Position, time or publication' },
    until: { ...positionSchema, description: 'Position, time or publication; default the newest' },
  },
};

@ApiTags('analysis')
@Controller('analysis')
@Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
@Long()
export class VintagesController {
  constructor(
    private readonly vintages: VintageDesk,
    private readonly changing: ChangeDesk,
  ) {}

  @Post('vintages')
  @HttpCode(200)
  @ApiBody({ schema: vintagesSchema })
  @ApiOperation({
    summary: 'Revision triangle: months as they stood at several positions, with MR, MAR and RMAR',
  })
  triangle(@CurrentPrincipal() principal: Principal, @Body() body: unknown): Promise<VintageTable> {
    return this.vintages.triangle(body, callerOf(principal));
  }

  @Post('changes')
  @HttpCode(200)
  @ApiBody({ schema: changesSchema })
  @ApiOperation({
    summary: 'What changed since a position, a time or a publication: by unit, by entry, and why',
  })
  changes(@CurrentPrincipal() principal: Principal, @Body() body: unknown): Promise<ChangesAnswer> {
    return this.changing.changes(body, callerOf(principal));
  }
}
