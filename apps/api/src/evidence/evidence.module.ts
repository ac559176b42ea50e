import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { EvidenceDesk } from './evidence-desk';
import { EvidenceController } from './evidence.controller';

type DeskDependencies = [DataSource, Cube, ReferenceCatalogue, Positions, Clock];

@Module({
  imports: [CubeModule],
  controllers: [EvidenceController],
  providers: [
    {
      provide: EvidenceDesk,
      inject: [DataSource, Cube, ReferenceCatalogue, Positions, CLOCK],
      useFactory: (...[source, cube, reference, positions, clock]: DeskDependencies) =>
        new EvidenceDesk(source, createSourceParts(source, cube, reference), positions, clock),
    },
  ],
})
export class EvidenceModule {}
