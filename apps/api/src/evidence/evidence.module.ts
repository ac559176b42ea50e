import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { EvidenceDesk, Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { EvidenceController } from './evidence.controller';

@Module({
  imports: [CubeModule],
  controllers: [EvidenceController],
  providers: [
    {
      provide: EvidenceDesk,
      inject: [DATABASE, Cube, ReferenceCatalogue, Positions, CLOCK],
      useFactory: (
        source: Database,
        cube: Cube,
        reference: ReferenceCatalogue,
        positions: Positions,
        clock: Clock,
      ) => new EvidenceDesk(source, createSourceParts(source, cube, reference), positions, clock),
    },
  ],
})
export class EvidenceModule {}
