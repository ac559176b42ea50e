import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { DATABASE, type Database } from '@xiangtong/infrastructure';
import { Positions, QualityDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { QualityController } from './quality.controller';

@Module({
  imports: [CubeModule],
  controllers: [QualityController],
  providers: [
    {
      provide: QualityDesk,
      inject: [DATABASE, Cube, ReferenceCatalogue, Positions],
      useFactory: (
        ...[source, cube, reference, positions]: [Database, Cube, ReferenceCatalogue, Positions]
      ) => new QualityDesk(createSourceParts(source, cube, reference), positions),
    },
  ],
})
export class QualityModule {}
