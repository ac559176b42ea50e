import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { StoreReadModel, type StoreHolding } from '@xiangtong/collection';
import type { Page } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { visibleUnitsOf } from '../submissions/actor';
import { ListStoresRequest } from './unit.requests';

@ApiTags('units')
@Controller('stores')
export class StoresController {
  constructor(private readonly stores: StoreReadModel) {}

  @Get()
  @Policy({ roles: ['reporter', 'officer', 'auditor'] })
  @ApiOperation({ summary: 'Which unit reports which store since when: one store, one unit a month' })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListStoresRequest,
  ): Promise<Page<StoreHolding>> {
    return this.stores.list(visibleUnitsOf(principal), query);
  }
}
