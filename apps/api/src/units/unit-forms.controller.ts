import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FormCode } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { FormDuties } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { registrarOf } from './unit-access';
import { FormDutyRequest } from './unit.requests';

@ApiTags('units')
@Controller('units/:code/forms/:form')
@Policy({ roles: ['officer', 'admin'] })
export class UnitFormsController {
  constructor(private readonly duties: FormDuties) {}

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Months in which the unit owes the form, whatever its kind owes' })
  assign(
    @CurrentPrincipal() principal: Principal,
    @Param('code') code: string,
    @Param('form') form: string,
    @Body() body: FormDutyRequest,
  ): Promise<void> {
    return this.duties.assign(registrarOf(principal), code, form as FormCode, body);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Back to what units of its kind owe' })
  reset(
    @CurrentPrincipal() principal: Principal,
    @Param('code') code: string,
    @Param('form') form: string,
  ): Promise<void> {
    return this.duties.assign(registrarOf(principal), code, form as FormCode, null);
  }
}
