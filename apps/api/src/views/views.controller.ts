import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IDENTITY, scopeOf, type Identity, type Principal } from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { isViewWithin } from './places-of-view';
import { SaveViewRequest } from './save-view.request';
import { toSavedViewResponse, type SavedViewResponse } from './saved-view.response';

@ApiTags('views')
@Controller('views')
@Policy({ roles: ['officer', 'auditor'] })
export class ViewsController {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
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
