import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { readStoredDocument } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, createTracer, DefinitionShelf, FigureTracer } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { TraceController } from './trace.controller';

@Module({
  imports: [CubeModule],
  controllers: [TraceController],
  providers: [
    {
      provide: FigureTracer,
      inject: [DATABASE, Cube, ReferenceCatalogue, DefinitionShelf, CLOCK],
      useFactory: (
        source: Database,
        cube: Cube,
        reference: ReferenceCatalogue,
        definitions: DefinitionShelf,
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
