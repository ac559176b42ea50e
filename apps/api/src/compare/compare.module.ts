import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import type { RenderFiles } from '@xiangtong/documents';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { CompareDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, DefinitionShelf } from '@xiangtong/reporting';
import { RENDER_REPORTS } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { CompareController } from './compare.controller';

@Module({
  imports: [CubeModule],
  controllers: [CompareController],
  providers: [
    {
      provide: CompareDesk,
      inject: [DATABASE, Cube, ReferenceCatalogue, CLOCK, DefinitionShelf, RENDER_REPORTS],
      useFactory: (
        database: Database,
        cube: Cube,
        reference: ReferenceCatalogue,
        clock: Clock,
        definitions: DefinitionShelf,
        render: RenderFiles,
      ) =>
        new CompareDesk(
          { database, clock, sources: createSourceParts(database, cube, reference), definitions },
          render,
        ),
    },
  ],
})
export class CompareModule {}
