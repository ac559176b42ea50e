import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { CartogramResponse, DivisionResponse } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { Cartograms, placesOf, ReferenceCatalogue } from '@xiangtong/reference';
import { everyRole, Policy } from '../auth/policy';
import { Filter } from '../fields/filter-fields';
import {
  matches,
  toPlatformResponse,
  toProductResponse,
  type PlatformResponse,
  type ProductResponse,
} from './reference.responses';

class SearchRequest {
  @ApiPropertyOptional({ description: 'Part of a code, name or alias' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;
}

class CartogramRequest {
  @ApiProperty({ description: 'A prefecture or a county: 4, 6 or 12 digits', example: '5201' })
  @IsString()
  @MaxLength(12)
  parent!: string;
}

class ListDivisionsRequest {
  @Filter('division-code')
  parent?: string;
}

const knownCode = (text: string): string => {
  const code = parseDivisionCode(text);
  if (code === null) throw new DomainError('DIVISION.UNKNOWN', { code: text });
  return code;
};

@ApiTags('reference')
@Controller()
@Policy({ roles: everyRole })
export class ReferenceController {
  constructor(
    private readonly catalogue: ReferenceCatalogue,
    private readonly cartograms: Cartograms,
  ) {}

  @Get('products')
  @ApiOperation({ summary: 'Catalogue of products with their units of measure' })
  async products(@Query() { q }: SearchRequest): Promise<ProductResponse[]> {
    const { products } = await this.catalogue.current();
    return [...products.values()]
      .filter((product) => matches(q, product.code, product.name.zh, product.name.en, ...product.aliases))
      .map(toProductResponse);
  }

  @Get('platforms')
  @ApiOperation({ summary: 'Platforms on which units sell' })
  async platforms(): Promise<PlatformResponse[]> {
    const { platforms } = await this.catalogue.current();
    return [...platforms.values()].map(toPlatformResponse);
  }

  @Get('destinations')
  @Header('Cache-Control', 'private, max-age=86400')
  @ApiOperation({
    summary: 'Where goods can go: provinces, cities, counties and the special codes, six digits',
  })
  async destinations(): Promise<DivisionResponse[]> {
    return placesOf(await this.catalogue.current());
  }

  @Get('divisions')
  @ApiOperation({ summary: 'Divisions directly below another one; the provinces without `parent`' })
  async divisions(@Query() { parent }: ListDivisionsRequest): Promise<DivisionResponse[]> {
    return this.catalogue.divisionsBelow(parent === undefined ? null : knownCode(parent));
  }

  @Get('divisions/cartogram')
  @ApiOperation({
    summary: 'The divisions directly below another one as equal hexagons, by neighbourhood where it is known',
  })
  cartogram(@Query() { parent }: CartogramRequest): Promise<CartogramResponse> {
    return this.cartograms.below(knownCode(parent));
  }
}
