import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import type { Instant } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import {
  canSeeDivision,
  canSeeUnit,
  IDENTITY,
  scopeOf,
  type Identity,
  type Principal,
  type SavedView,
  type Scope,
} from '@xiangtong/identity';
import { ReferenceCatalogue, type Catalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';

export interface SavedViewResponse {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  /** The part after the `?` of the address of the explore page. */
  readonly query: string;
  readonly createdAt: Instant;
}

const toSavedViewResponse = ({ createdAt, ...view }: SavedView): SavedViewResponse => ({
  ...view,
  createdAt: createdAt.toISOString(),
});

class SaveViewRequest {
  @ApiProperty({ example: '各县每月增速', maxLength: 60, description: 'Unique among the own views' })
  @Matches(/^(?=.*\S)\P{Cc}{1,60}$/u, {
    context: { zh: '1 至 60 个字符，不能有控制字符', en: '1 to 60 characters without control characters' },
  })
  @IsString()
  name!: string;

  @ApiProperty({
    example: 'period=2019&rows=county&columns=month',
    maxLength: 2048,
    description: 'What stands after the `?` of the address of the explore page',
  })
  @Matches(/^[\x21-\x7e]{1,2048}$/, {
    context: {
      zh: '1 至 2048 个字符的网址参数，中文等字符须按网址编码',
      en: '1 to 2048 characters of an address; others than ASCII have to be percent-encoded',
    },
  })
  @IsString()
  query!: string;
}

/** Dimensions whose members are reporting places; destinations are not. */
const places: readonly string[] = ['unit', 'village', 'park', 'township', 'county', 'prefecture'];

/** Codes of the places in an address of the explore page: of its scope and its filters. */
const placesOf = (query: string): string[] => {
  const parameters = new URLSearchParams(query);
  const filtered = parameters.getAll('where').flatMap((filter) => {
    const [dimension = '', ...codes] = filter.split(/[:,]/);
    return places.includes(dimension) ? codes : [];
  });
  return [...parameters.getAll('scope'), ...filtered];
};

/** Whether a view names only places in the scope; a code that is not a place names none. */
const isViewWithin = (query: string, scope: Scope, { units }: Catalogue): boolean =>
  placesOf(query).every((code) => {
    const unit = units.get(code);
    if (unit) return canSeeUnit(scope, unit);
    const division = parseDivisionCode(code);
    return division === null || canSeeDivision(scope, division);
  });

@ApiTags('views')
@Controller('views')
@Policy({ roles: ['officer', 'auditor'] })
export class ViewsController {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The own saved views of the explore page that name no place out of scope, newest first',
  })
  async list(@CurrentPrincipal() principal: Principal): Promise<SavedViewResponse[]> {
    const [views, catalogue] = await Promise.all([
      this.identity.views.list(principal),
      this.catalogue.current(),
    ]);
    const scope = scopeOf(principal);
    return views.filter(({ query }) => isViewWithin(query, scope, catalogue)).map(toSavedViewResponse);
  }

  @Post()
  @ApiOperation({ summary: 'Keep a view under a name; at most 100 a person' })
  async save(
    @CurrentPrincipal() principal: Principal,
    @Body() body: SaveViewRequest,
  ): Promise<SavedViewResponse> {
    return toSavedViewResponse(await this.identity.views.save(principal, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget an own view' })
  remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.views.remove(principal, id);
  }
}
