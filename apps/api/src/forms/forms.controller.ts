import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { monthOf } from '@xiangtong/domain';
import { CALENDAR_CLOCK, requestLanguage, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import type { Request } from 'express';
import { everyRole, Policy } from '../auth/policy';
import { toFormResponse, type FormResponse } from './form.response';

@ApiTags('forms')
@Controller('forms')
@Policy({ roles: everyRole })
export class FormsController {
  constructor(
    private readonly catalogue: ReferenceCatalogue,
    @Inject(CALENDAR_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Forms with their legal header, and why one cannot be opened' })
  async forms(@Req() request: Request): Promise<FormResponse[]> {
    const { forms } = await this.catalogue.current();
    const month = monthOf(this.clock.now());
    const unapproved = await this.catalogue.unapprovedForms(month);
    // `sales` first, as it is the default form.
    return [...forms.values()]
      .map((form) => toFormResponse(form, month, requestLanguage(request), unapproved.has(form.code)))
      .sort((a, b) => Number(b.code === 'sales') - Number(a.code === 'sales'));
  }
}
