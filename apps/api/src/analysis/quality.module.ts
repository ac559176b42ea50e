import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, Positions } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { QualityController } from './quality.controller';
import { QualityDesk } from './quality-desk';

@Module({
  imports: [CubeModule],
  controllers: [QualityController],
  providers: [
    {
      provide: QualityDesk,
      inject: [DataSource, Cube, ReferenceCatalogue, Positions],
      useFactory: (
        ...[source, cube, reference, positions]: [DataSource, Cube, ReferenceCatalogue, Positions]
      ) => new QualityDesk(createSourceParts(source, cube, reference), positions),
    },
  ],
})
export class QualityModule {}
