import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { EvidenceDesk } from './evidence-desk';
import { EvidenceController } from './evidence.controller';

type DeskDependencies = [Database, Cube, ReferenceCatalogue, Positions, Clock];

@Module({
  imports: [CubeModule],
  controllers: [EvidenceController],
  providers: [
    {
      provide: EvidenceDesk,
      inject: [DATABASE, Cube, ReferenceCatalogue, Positions, CLOCK],
      useFactory: (...[source, cube, reference, positions, clock]: DeskDependencies) =>
        new EvidenceDesk(source, createSourceParts(source, cube, reference), positions, clock),
    },
  ],
})
export class EvidenceModule {}
