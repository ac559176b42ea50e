import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ConsistencyView, LedgerKeyView, StampView } from '@xiangtong/contracts';
import { CheckpointDesk } from '@xiangtong/proof';
import { DomainError } from '@xiangtong/infrastructure';
import { Produces } from '../open-api/produces';
import { OpenDoor } from '../public-door/open-door';
import { ConsistencyRequest, isPosition } from './ledger.requests';

const TEXT = 'text/plain; charset=utf-8';

/** What witnesses read, who have no account: hashes and signatures, and nothing of what they cover. */
@ApiTags('ledger')
@Controller('ledger')
@OpenDoor()
export class CheckpointsController {
  constructor(private readonly checkpoints: CheckpointDesk) {}

  @Get('checkpoint')
  @Header('Content-Type', TEXT)
  @Produces('text/plain')
  @ApiOperation({
    summary: 'The newest signed checkpoint: number of entries, root of their Merkle tree, signature',
    description: 'A signed note after c2sp.org/tlog-checkpoint.',
  })
  newest(): Promise<string> {
    return this.checkpoints.newest();
  }

  @Get('timestamp')
  @ApiOperation({
    summary: 'The newest checkpoint that an authority outside has seen, with its time-stamp token (RFC 3161)',
  })
  stamped(): Promise<StampView> {
    return this.checkpoints.stamped();
  }

  @Get('keys')
  @ApiOperation({
    summary: 'The public keys of the checkpoints, oldest first, each but the first signed by the one before',
  })
  keys(): Promise<LedgerKeyView[]> {
    return this.checkpoints.keys();
  }

  @Get('consistency')
  @ApiOperation({ summary: 'The proof that the first entries begin a later tree (RFC 6962, 2.1.2)' })
  consistency(@Query() { from, to }: ConsistencyRequest): Promise<ConsistencyView> {
    return this.checkpoints.consistency(from, to);
  }

  @Get('entries/:seq/inclusion')
  @Header('Content-Type', TEXT)
  @Produces('text/plain')
  @ApiOperation({
    summary: 'The proof that the newest checkpoint covers an entry (RFC 6962, 2.1.1)',
    description: 'A proof after c2sp.org/tlog-proof; the leaf is the hash of the entry, 32 bytes.',
  })
  inclusion(@Param('seq') seq: string): Promise<string> {
    if (!isPosition(seq)) throw new DomainError('LEDGER.UNKNOWN_ENTRY', { seq: seq.slice(0, 20) });
    return this.checkpoints.inclusion(Number(seq));
  }
}
