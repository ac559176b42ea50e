import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Instant } from '@xiangtong/contracts';
import { IDENTITY, scopeOf, type FigureNote, type Identity, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { isFigureWithin } from '@xiangtong/reporting';
import { IsString, MaxLength } from 'class-validator';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { PlainText } from '../fields/text-fields';

export interface FigureNoteResponse {
  /** @format uuid */
  readonly id: string;
  /** What the figure is, whatever the ledger position: period and comparison, column, members. */
  readonly figure: string;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly authorName: string;
  /** Only its author deletes it. */
  readonly isOwn: boolean;
}

const toResponse = (
  { owner, id, figure, text, writtenAt }: FigureNote,
  caller: Principal,
): FigureNoteResponse => ({
  id,
  figure,
  text,
  writtenAt: writtenAt.toISOString(),
  authorName: owner.displayName,
  isOwn: owner.accountId === caller.accountId,
});

class WriteNoteRequest {
  @ApiProperty({
    example: 'cube:2019:yoy@1204/amount.growth/all/county=520122',
    description: 'Address of a figure of the cube, as in GET /trace/{figure}',
    maxLength: 2048,
  })
  @IsString()
  @MaxLength(2048)
  figure!: string;

  @ApiProperty({ example: '含补报的两个村', minLength: 2, maxLength: 200 })
  @PlainText(200)
  text!: string;
}

@ApiTags('figure notes')
@Controller('figure-notes')
@Policy({ roles: ['officer', 'auditor'] })
export class FigureNotesController {
  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    private readonly catalogue: ReferenceCatalogue,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Notes at figures by people of the same divisions, newest first' })
  async list(@CurrentPrincipal() principal: Principal): Promise<FigureNoteResponse[]> {
    const notes = await this.identity.notes.list(principal);
    return notes.map((note) => toResponse(note, principal));
  }

  @Post()
  @Policy({ roles: ['officer'] })
  @ApiOperation({ summary: 'Note something at a figure, for those of the same divisions' })
  async write(
    @CurrentPrincipal() principal: Principal,
    @Body() { figure, text }: WriteNoteRequest,
  ): Promise<FigureNoteResponse> {
    if (!isFigureWithin(figure, scopeOf(principal), await this.catalogue.current()))
      throw new DomainError('NOTE.FIGURE_UNKNOWN', { figure });
    return toResponse(await this.identity.notes.write(principal, figure, text), principal);
  }

  @Delete(':id')
  @HttpCode(204)
  @Policy({ roles: ['officer'] })
  @ApiOperation({ summary: 'Delete an own note' })
  remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.identity.notes.remove(principal, id);
  }
}
