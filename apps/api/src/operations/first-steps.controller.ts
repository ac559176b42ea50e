import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { hasRole, type Principal } from '@xiangtong/identity';
import { FirstSteps, type FirstStepsResponse } from '@xiangtong/operations';
import { everyUnit } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';

@ApiTags('operation')
@Controller('first-steps')
@Policy({ roles: ['officer', 'admin'] })
export class FirstStepsController {
  constructor(private readonly steps: FirstSteps) {}

  @Get()
  @ApiOperation({
    summary:
      'From an empty installation to the first report: each step and whether it is done, without any figure',
  })
  read(@CurrentPrincipal() principal: Principal): Promise<FirstStepsResponse> {
    return this.steps.read(hasRole(principal, 'admin') ? everyUnit : visibleUnitsOf(principal));
  }
}
