import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Cube, Replica } from '@xiangtong/analytics';
import { projectDirectory } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, createTracer, FigureTracer, loadDefinitions } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { TraceController } from './trace.controller';

@Module({
  imports: [CubeModule],
  controllers: [TraceController],
  providers: [
    {
      provide: FigureTracer,
      inject: [DataSource, Cube, Replica, ReferenceCatalogue],
      useFactory: (source: DataSource, cube: Cube, replica: Replica, reference: ReferenceCatalogue) =>
        createTracer(source, replica, {
          definitions: loadDefinitions(join(projectDirectory(), 'reports')),
          sources: createSourceParts(source, cube, reference),
        }),
    },
  ],
})
export class TraceModule {}
