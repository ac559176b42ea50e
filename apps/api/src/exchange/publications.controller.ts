import { Controller, Get, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { NewestPublication, PublicationView } from '@xiangtong/contracts';
import { PublicationDesk, type PublicationSender } from '@xiangtong/exchange';
import { canSeeDivision, scopeOf, type Principal } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { Request } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { readLimited, type UploadLimit } from '../upload/read-limited';
import { NewestPublicationRequest, PublicationPieceRequest } from './publication.requests';

const piece: UploadLimit = {
  megabytes: 4,
  interrupted: () => new DomainError('EXCHANGE.NO_PUBLICATION', { reason: '…' }),
};

const OCTETS = 'application/octet-stream';

const senderOf = (principal: Principal): PublicationSender => ({
  username: principal.username,
  mayPublishFor: (place) => canSeeDivision(scopeOf(principal), place),
});

/** Names one by its hash, or nothing. */
const hashOf = (text: string): string => {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new DomainError('EXCHANGE.NO_PUBLICATION', { reason: text.slice(0, 64) });
};

/** What lower installations publish. Who may speak for a place is a matter of its key, not of the account that sends. */
@ApiTags('exchange')
@Controller('exchange/publications')
@Policy({ roles: ['officer'] })
export class PublicationsController {
  constructor(private readonly publications: PublicationDesk) {}

  @Get()
  @ApiOperation({
    summary: 'The newest publication of a place and period that was taken: the next one follows it',
  })
  newest(
    @CurrentPrincipal() principal: Principal,
    @Query() chain: NewestPublicationRequest,
  ): Promise<NewestPublication> {
    return this.publications.newest(senderOf(principal), chain);
  }

  @Get(':hash')
  @ApiParam({ name: 'hash', description: 'SHA-256 of the whole publication' })
  @ApiOperation({ summary: 'How much of a publication has arrived, and whether its figures are in force' })
  state(@CurrentPrincipal() principal: Principal, @Param('hash') hash: string): Promise<PublicationView> {
    return this.publications.state(senderOf(principal), hashOf(hash));
  }

  @Put(':hash')
  @ApiParam({ name: 'hash', description: 'SHA-256 of the whole publication' })
  @ApiConsumes(OCTETS)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Append bytes of what a lower installation publishes; the last ones put its figures in force, or keep its edition',
    description:
      'At most 4 MB at once, 64 MB in all. Everything is checked when it is whole, and all of it is taken or nothing; sending it again changes nothing.',
  })
  async receive(
    @CurrentPrincipal() principal: Principal,
    @Param('hash') hash: string,
    @Query() { offset, size }: PublicationPieceRequest,
    @Req() request: Request,
  ): Promise<PublicationView> {
    if (!(request.headers['content-type'] ?? '').startsWith(OCTETS))
      throw new DomainError('REQUEST.UNSUPPORTED_TYPE', { expected: OCTETS });
    const bytes = await readLimited(request, piece);
    return this.publications.receive(senderOf(principal), hashOf(hash), { offset, size }, bytes);
  }
}
