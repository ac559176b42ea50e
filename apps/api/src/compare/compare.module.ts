import { Module } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { CompareDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { createSourceParts, DefinitionShelf } from '@xiangtong/reporting';
import { CubeModule } from '../cube/cube.module';
import { CompareController } from './compare.controller';

@Module({
  imports: [CubeModule],
  controllers: [CompareController],
  providers: [
    {
      provide: CompareDesk,
      inject: [DATABASE, Cube, ReferenceCatalogue, CLOCK, DefinitionShelf],
      useFactory: (
        database: Database,
        cube: Cube,
        reference: ReferenceCatalogue,
        clock: Clock,
        definitions: DefinitionShelf,
      ) =>
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
