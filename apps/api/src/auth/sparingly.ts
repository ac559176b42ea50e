import { applyDecorators, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { ReadBudget } from '@xiangtong/identity';
import type { AuthenticatedRequest } from './authenticated-request';
import { networkOfCaller } from './origin/origin';

const COST = 'xiangtong:cost';

/** The same in the OpenAPI document. */
export const BUDGET_EXTENSION = 'x-budget';

/** Strangers have a budget for their network; who is signed in, or on this machine, has none. */
@Injectable()
class BudgetGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly budget: ReadBudget,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const network = networkOfCaller(request);
    if (request.principal || network === null) return true;
    this.budget.spend(
      network,
      this.reflector.getAllAndOverride<number>(COST, [context.getHandler(), context.getClass()]),
    );
    return true;
  }
}

/** Limits the requests of strangers per minute; `cost` is that of one request, in reads. */
export const Sparingly = (cost = 1) =>
  applyDecorators(SetMetadata(COST, cost), UseGuards(BudgetGuard), ApiExtension(BUDGET_EXTENSION, { cost }));
