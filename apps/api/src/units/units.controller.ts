import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { StoreReadModel } from '@xiangtong/collection';
import { parseDivisionCode } from '@xiangtong/domain';
import type { Principal } from '@xiangtong/identity';
import { DomainError, readCursor } from '@xiangtong/infrastructure';
import { ReferenceCatalogue, UnitReadModel, UnitRegister } from '@xiangtong/reference';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { everyRole, Policy } from '../auth/policy';
import { nameNextPage } from '../fields/array-page';
import { toUnitResponse, type UnitResponse } from '../reference/reference.responses';
import { visibleUnitsOf } from '../submissions/actor';
import { registrarOf, seesUnits, unitFilter } from './unit-access';
import { unitNamesFor } from './unit-names';
import {
  ChangeUnitRequest,
  CreateUnitRequest,
  ListUnitsRequest,
  MergeUnitsRequest,
  SplitUnitRequest,
  StartMonthRequest,
} from './unit.requests';
import { toUnitDetailResponse, type StartMonthResponse, type UnitDetailResponse } from './unit.responses';

const MAX_STORES = 1_000;

/** The code of the last unit of the page before. */
const UNIT_CURSOR = /^([0-9A-Z-]{1,32})$/;

const keepers = Policy({ roles: ['officer', 'admin'] });

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly register: UnitRegister,
    private readonly units: UnitReadModel,
    private readonly stores: StoreReadModel,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get()
  @Policy({ roles: everyRole })
  @ApiOperation({ summary: 'Reporting units within the own scope, by code' })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListUnitsRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitResponse[]> {
    const [after] = readCursor(query.cursor, UNIT_CURSOR) ?? [];
    const catalogue = await this.catalogue.current();
    const sees = seesUnits(principal);
    const found = [...catalogue.units.values()]
      .filter((unit) => sees(unit) && (after === undefined || unit.code > after))
      .filter(unitFilter(query));
    const page = found.slice(0, query.limit ?? found.length);
    if (page.length < found.length) nameNextPage(request, response, page.at(-1)!.code);
    const nameOf = unitNamesFor(principal, catalogue);
    return page.map((unit) => toUnitResponse(unit, nameOf(unit)));
  }

  @Get(':code')
  @Policy({ roles: everyRole })
  @ApiOperation({ summary: 'One unit: dates, predecessors and successors, forms owed, stores, changes' })
  async detail(
    @CurrentPrincipal() principal: Principal,
    @Param('code') code: string,
  ): Promise<UnitDetailResponse> {
    const catalogue = await this.catalogue.current();
    const unit = catalogue.units.get(code);
    if (!unit || !seesUnits(principal)(unit))
      throw new DomainError('UNIT.NOT_FOUND', { code: code.slice(0, 64) });
    const stores = await this.stores.list(visibleUnitsOf(principal), { unit: code, limit: MAX_STORES });
    const name = unitNamesFor(principal, catalogue)(unit);
    return toUnitDetailResponse(catalogue, unit, await this.units.history(unit.id), stores.items, name);
  }

  @Post()
  @keepers
  @ApiOperation({ summary: 'Register a unit' })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateUnitRequest,
  ): Promise<UnitDetailResponse> {
    await this.register.create(registrarOf(principal), body);
    return this.detail(principal, body.code);
  }

  @Patch(':code')
  @keepers
  @ApiOperation({ summary: 'Change name, last month or organising model; code, kind and division stay' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('code') code: string,
    @Body() body: ChangeUnitRequest,
  ): Promise<UnitDetailResponse> {
    await this.register.change(registrarOf(principal), code, body);
    return this.detail(principal, code);
  }

  @Put('start-month')
  @keepers
  @ApiOperation({
    summary: 'First month for which units owe reports: of some, of a division, or of all in the own charge',
  })
  setStartMonth(
    @CurrentPrincipal() principal: Principal,
    @Body() { month, division, units }: StartMonthRequest,
  ): Promise<StartMonthResponse> {
    const place = division === undefined ? undefined : (parseDivisionCode(division) ?? undefined);
    return this.register.setStartMonth(registrarOf(principal), { month, units, division: place });
  }

  @Post('merge')
  @keepers
  @HttpCode(200)
  @ApiOperation({ summary: 'Units end, another takes over all of them; answers the successor' })
  async merge(
    @CurrentPrincipal() principal: Principal,
    @Body() body: MergeUnitsRequest,
  ): Promise<UnitDetailResponse> {
    await this.register.merge(registrarOf(principal), body);
    return this.detail(principal, body.successor);
  }

  @Post('split')
  @keepers
  @HttpCode(200)
  @ApiOperation({
    summary: 'A unit ends, others take over by weights that sum to 1; answers the predecessor',
  })
  async split(
    @CurrentPrincipal() principal: Principal,
    @Body() body: SplitUnitRequest,
  ): Promise<UnitDetailResponse> {
    await this.register.split(registrarOf(principal), body);
    return this.detail(principal, body.predecessor);
  }
}
