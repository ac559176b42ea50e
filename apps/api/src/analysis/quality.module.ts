import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { QualityDesk } from './quality-desk';
import { QualityController } from './quality.controller';

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
