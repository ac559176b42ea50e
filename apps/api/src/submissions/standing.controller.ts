import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cube, unitStanding } from '@xiangtong/analytics';
import { SubmissionReadModel } from '@xiangtong/collection';
import type { UnitStanding } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from './actor';

export interface SubmissionStanding {
  /** County whose officers are in charge. */
  readonly county: { readonly code: string; readonly name: { readonly zh: string; readonly en: string } };
  /** Standing for sales in force; null before, and for other forms. */
  readonly standing: UnitStanding | null;
}

@ApiTags('submissions')
@Controller('submissions')
export class StandingController {
  constructor(
    private readonly submissions: SubmissionReadModel,
    private readonly catalogue: ReferenceCatalogue,
    private readonly cube: Cube,
  ) {}

  @Get(':id/standing')
  @Policy({ roles: ['reporter', 'officer', 'auditor'], right: 'confidential' })
  @ApiOperation({
    summary: 'What the report became: growth, rank in township and county, share',
    description: 'A share is null where it would tell the unit what another one sold.',
  })
  async standing(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<SubmissionStanding> {
    const visible = visibleUnitsOf(principal);
    const { unit, period, form, acceptedRevision } = await this.submissions.detail(visible, id);
    const { units, divisions } = await this.catalogue.current();
    const code = units.get(unit)?.division.slice(0, 6) ?? '';
    const accepted = (await this.submissions.revisions(visible, id)).find(
      ({ revision }) => revision === acceptedRevision,
    );
    const atLeast = accepted?.entries.at(-1)?.seq;
    const isInForce = form === 'sales' && atLeast !== undefined;
    return {
      county: { code, name: divisions.get(code.padEnd(12, '0')) ?? { zh: code, en: code } },
      standing: isInForce ? await unitStanding(this.cube, { unit, period, county: code, atLeast }) : null,
    };
  }
}
