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
import { IDENTITY, type Identity, type Principal } from '@xiangtong/identity';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { SaveViewRequest } from './save-view.request';
import { toSavedViewResponse, type SavedViewResponse } from './saved-view.response';

@ApiTags('views')
@Controller('views')
@Policy({ roles: ['officer', 'auditor'] })
export class ViewsController {
  constructor(@Inject(IDENTITY) private readonly identity: Identity) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The own saved views of the explore page, newest first' })
  async list(@CurrentPrincipal() principal: Principal): Promise<SavedViewResponse[]> {
    return (await this.identity.views.list(principal)).map(toSavedViewResponse);
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
