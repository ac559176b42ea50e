import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, projectDirectory, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, loadDefinitions } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { CompareController } from './compare.controller';
import { CompareDesk } from './compare-desk';

@Module({
  imports: [CubeModule],
  controllers: [CompareController],
  providers: [
    {
      provide: CompareDesk,
      inject: [DataSource, Cube, ReferenceCatalogue, CLOCK],
      useFactory: (database: DataSource, cube: Cube, reference: ReferenceCatalogue, clock: Clock) =>
        new CompareDesk({
          database,
          clock,
          sources: createSourceParts(database, cube, reference),
          definitions: loadDefinitions(join(projectDirectory(), 'reports')),
        }),
    },
  ],
})
export class CompareModule {}
