import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IDENTITY, scopeOf, type Identity, type Principal } from '@xiangtong/identity';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { BoardRequest } from './board.request';
import {
  toBoardResponse,
  toBoardSummaryResponse,
  type BoardResponse,
  type BoardSummaryResponse,
} from './board.response';

@ApiTags('boards')
@Controller('boards')
@Policy({ roles: ['officer', 'auditor'] })
export class BoardsController {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The own boards and those that are shared with the caller, by name' })
  async list(@CurrentPrincipal() principal: Principal): Promise<BoardSummaryResponse[]> {
    const boards = await this.identity.boards.list(principal);
    return boards.map((board) => toBoardSummaryResponse(board, principal));
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'A board with its saved views, as far as they name no place out of scope; figures are asked for by the reader',
  })
  async one(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BoardResponse> {
    const [board, catalogue] = await Promise.all([
      this.identity.boards.get(principal, id),
      this.catalogue.current(),
    ]);
    return toBoardResponse(board, principal, { scope: scopeOf(principal), catalogue });
  }

  @Post()
  @ApiOperation({ summary: 'Arrange own saved views under a name; at most 20 boards a person' })
  async add(@CurrentPrincipal() principal: Principal, @Body() body: BoardRequest): Promise<BoardResponse> {
    return this.one(principal, await this.identity.boards.add(principal, body));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change an own board: its name, who reads it, its tiles' })
  async replace(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BoardRequest,
  ): Promise<BoardResponse> {
    await this.identity.boards.replace(principal, id, body);
    return this.one(principal, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an own board; its views stay' })
  remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.boards.remove(principal, id);
  }
}
