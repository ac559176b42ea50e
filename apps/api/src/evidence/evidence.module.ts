import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { EvidenceController } from './evidence.controller';
import { EvidenceDesk } from './evidence-desk';

@Module({
  imports: [CubeModule],
  controllers: [EvidenceController],
  providers: [
    {
      provide: EvidenceDesk,
      inject: [DataSource, Cube, ReferenceCatalogue, CLOCK],
      useFactory: (source: DataSource, cube: Cube, reference: ReferenceCatalogue, clock: Clock) =>
        new EvidenceDesk(source, createSourceParts(source, cube, reference), clock),
    },
  ],
})
export class EvidenceModule {}
