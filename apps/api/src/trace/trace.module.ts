import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { readStoredDocument } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, createTracer, FigureTracer } from '@xiangtong/reporting';
import { REPORT_DEFINITIONS, type ReportDefinitions } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { TraceController } from './trace.controller';

@Module({
  imports: [CubeModule],
  controllers: [TraceController],
  providers: [
    {
      provide: FigureTracer,
      inject: [DATABASE, Cube, ReferenceCatalogue, REPORT_DEFINITIONS, CLOCK],
      useFactory: (
        source: Database,
        cube: Cube,
        reference: ReferenceCatalogue,
        definitions: ReportDefinitions,
        clock: Clock,
      ) =>
        createTracer(source, {
          clock,
          definitions,
          sources: createSourceParts(source, cube, reference),
          storedDocument: (address) => readStoredDocument(source, address, clock.now()),
        }),
    },
  ],
})
export class TraceModule {}
