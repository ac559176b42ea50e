import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import type { Instant } from '@xiangtong/contracts';
import {
  IDENTITY,
  scopeOf,
  type Identity,
  type Principal,
  type SavedView,
  type Sharing,
} from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { NameField } from './name-field';
import { SharingField } from './sharing-field';
import { isViewWithin } from '@xiangtong/reporting';

export interface SavedViewResponse {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  /** The part after the `?` of the address of the explore page. */
  readonly query: string;
  readonly createdAt: Instant;
  readonly sharing: Sharing;
  /** Only its owner shares and deletes it. */
  readonly isOwn: boolean;
  readonly ownerName: string;
}

const toSavedViewResponse = (
  { createdAt, owner, ...view }: SavedView,
  { accountId }: Principal,
): SavedViewResponse => ({
  ...view,
  createdAt: createdAt.toISOString(),
  isOwn: owner.accountId === accountId,
  ownerName: owner.displayName,
});

class ShareViewRequest {
  @SharingField()
  sharing!: Sharing;
}

class SaveViewRequest {
  @NameField({ example: '各县每月增速', description: 'Unique among the own views' })
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

  /** Nobody, where it is not said. */
  @SharingField({ isOptional: true })
  sharing?: Sharing;
}

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
    summary:
      'The own saved views of the explore page, and those shared with the caller, that name no place out of scope; newest first',
  })
  async list(@CurrentPrincipal() principal: Principal): Promise<SavedViewResponse[]> {
    const [views, catalogue] = await Promise.all([
      this.identity.views.list(principal),
      this.catalogue.current(),
    ]);
    const scope = scopeOf(principal);
    return views
      .filter(({ query }) => isViewWithin(query, scope, catalogue))
      .map((view) => toSavedViewResponse(view, principal));
  }

  @Post()
  @ApiOperation({ summary: 'Keep a view under a name; at most 100 a person' })
  async save(
    @CurrentPrincipal() principal: Principal,
    @Body() { name, query, sharing = 'own' }: SaveViewRequest,
  ): Promise<SavedViewResponse> {
    const view = await this.identity.views.save(principal, { name, query, sharing });
    return toSavedViewResponse(view, principal);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Who else reads an own view' })
  async share(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { sharing }: ShareViewRequest,
  ): Promise<SavedViewResponse> {
    return toSavedViewResponse(await this.identity.views.share(principal, id, sharing), principal);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget an own view' })
  remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.views.remove(principal, id);
  }
}
