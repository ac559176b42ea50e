import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock, CONFIG, type Config, DATABASE, type Database } from '@xiangtong/infrastructure';
import { CheckpointMaker, EvidenceDesk, Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { EvidenceController } from './evidence.controller';

const SOURCE_PARTS = Symbol('source parts');
type SourceParts = ReturnType<typeof createSourceParts>;

@Module({
  imports: [CubeModule],
  controllers: [EvidenceController],
  providers: [
    { provide: SOURCE_PARTS, inject: [DATABASE, Cube, ReferenceCatalogue], useFactory: createSourceParts },
    {
      provide: CheckpointMaker,
      inject: [DATABASE, CLOCK, CONFIG],
      useFactory: (source: Database, clock: Clock, { ledger, publicUrl }: Config) =>
        new CheckpointMaker({ source, clock, keys: ledger.key, publicUrl }),
    },
    {
      provide: EvidenceDesk,
      inject: [DATABASE, SOURCE_PARTS, Positions, CLOCK, CheckpointMaker],
      useFactory: (
        source: Database,
        parts: SourceParts,
        positions: Positions,
        clock: Clock,
        maker: CheckpointMaker,
      ) => new EvidenceDesk(source, parts, positions, clock, (text) => maker.signText(text)),
    },
  ],
})
export class EvidenceModule {}
