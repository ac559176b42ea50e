import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { REPORT_DEFINITIONS, type ReportDefinitions } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { CompareController } from './compare.controller';
import { CompareDesk } from './compare-desk';

type DeskDependencies = [DataSource, Cube, ReferenceCatalogue, Clock, ReportDefinitions];

@Module({
  imports: [CubeModule],
  controllers: [CompareController],
  providers: [
    {
      provide: CompareDesk,
      inject: [DataSource, Cube, ReferenceCatalogue, CLOCK, REPORT_DEFINITIONS],
      useFactory: (...[database, cube, reference, clock, definitions]: DeskDependencies) =>
        new CompareDesk({
          database,
          clock,
          sources: createSourceParts(database, cube, reference),
          definitions,
        }),
    },
  ],
})
export class CompareModule {}
