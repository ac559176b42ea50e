import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { forms, type FormCode } from '@xiangtong/contracts';
import { formatMonth, monthOf, monthRange, parseDivisionCode } from '@xiangtong/domain';
import { canSeeUnit, scopeOf, type Principal } from '@xiangtong/identity';
import { CLOCK, DomainError, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { everyRole, Policy } from '../auth/policy';
import { ListDivisionsRequest, ListUnitsRequest, SearchRequest } from './reference.requests';
import {
  matches,
  toPlatformResponse,
  toProductResponse,
  toUnitResponse,
  type DivisionResponse,
  type FormResponse,
  type PeriodResponse,
  type PlatformResponse,
  type ProductResponse,
  type UnitResponse,
} from './reference.responses';

const formNames: Readonly<Record<FormCode, Omit<FormResponse, 'code'>>> = {
  sales: {
    name: { zh: '农村电子商务销售情况月报', en: 'Monthly report of rural e-commerce sales' },
    periodType: 'month',
  },
};

@ApiTags('reference')
@Controller()
@Policy({ roles: everyRole })
export class ReferenceController {
  constructor(
    private readonly catalogue: ReferenceCatalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('units')
  @ApiOperation({ summary: 'Reporting units within the own scope' })
  async units(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListUnitsRequest,
  ): Promise<UnitResponse[]> {
    const { units } = await this.catalogue.current();
    const scope = scopeOf(principal);
    return [...units.values()]
      .filter((unit) => canSeeUnit(scope, unit))
      .filter((unit) => !query.county || unit.division.startsWith(query.county.slice(0, 6)))
      .filter((unit) => !query.kind || unit.kind === query.kind)
      .filter((unit) => matches(query.q, unit.code, unit.name.zh, unit.name.en))
      .map(toUnitResponse);
  }

  @Get('products')
  @ApiOperation({ summary: 'Catalogue of products with their units of measure' })
  async products(@Query() { q }: SearchRequest): Promise<ProductResponse[]> {
    const { products } = await this.catalogue.current();
    return [...products.values()]
      .filter((product) => matches(q, product.code, product.name.zh, product.name.en, ...product.aliases))
      .map(toProductResponse);
  }

  @Get('platforms')
  async platforms(): Promise<PlatformResponse[]> {
    const { platforms } = await this.catalogue.current();
    return [...platforms.values()].map(toPlatformResponse);
  }

  @Get('divisions')
  @ApiOperation({ summary: 'Divisions directly below another one; the provinces without `parent`' })
  async divisions(@Query() { parent }: ListDivisionsRequest): Promise<DivisionResponse[]> {
    const code = parent === undefined ? null : parseDivisionCode(parent);
    if (parent !== undefined && code === null) throw new DomainError('DIVISION.UNKNOWN', { code: parent });
    return this.catalogue.divisionsBelow(code);
  }

  @Get('forms')
  forms(): FormResponse[] {
    return forms.map((code) => ({ code, ...formNames[code] }));
  }

  @Get('periods')
  @ApiOperation({ summary: 'Months that can be reported, newest first' })
  async periods(): Promise<PeriodResponse[]> {
    const { units } = await this.catalogue.current();
    const first = [...units.values()].reduce(
      (month, unit) => Math.min(month, unit.validFrom),
      monthOf(this.clock.now()),
    );
    return monthRange(first, monthOf(this.clock.now()))
      .reverse()
      .map((month) => ({ period: formatMonth(month), state: 'open' }));
  }
}
