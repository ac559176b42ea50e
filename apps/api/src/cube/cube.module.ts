import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  Cube,
  CubeAnswers,
  cubeReference,
  ENGINE,
  makeEngine,
  ParquetWriter,
  type Engine,
} from '@xiangtong/analytics';
import { readDeadlines } from '@xiangtong/collection';
import {
  CLOCK,
  CONFIG,
  LOGGER,
  type Clock,
  type Config,
  type Logger,
  DATABASE,
  type Database,
} from '@xiangtong/infrastructure';
import { ImpactCube } from '@xiangtong/impact';
import { LedgerReader } from '@xiangtong/ledger';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { ToldTables } from '@xiangtong/reporting';
import { CubeTableController } from './cube-table.controller';
import { CubeController } from './cube.controller';
import { PriceVolumeController } from './price-volume.controller';
import { TableAnswers } from './table-answers';
import { TableFilesController } from './table-files.controller';

@Module({
  controllers: [CubeController, CubeTableController, TableFilesController, PriceVolumeController],
  providers: [
    {
      provide: ENGINE,
      inject: [CONFIG, DATABASE, ReferenceCatalogue, LOGGER],
      useFactory: (config: Config, source: Database, reference: ReferenceCatalogue, logger: Logger) =>
        makeEngine({
          config,
          ledger: new LedgerReader(source),
          deadlines: () => readDeadlines(source, reference),
          reference,
          logger,
        }),
    },
    {
      provide: Cube,
      inject: [ENGINE, CONFIG, ReferenceCatalogue, DATABASE],
      useFactory: (engine: Engine, { cube }: Config, reference: ReferenceCatalogue, source: Database) => {
        const ledger = new LedgerReader(source);
        return new Cube(engine, {
          budget: { milliseconds: cube.seconds * 1_000, atOnce: cube.atOnce },
          reference: cubeReference(reference),
          momentOf: (seq) => ledger.recordedAt(seq),
        });
      },
    },
    {
      provide: CubeAnswers,
      inject: [Cube, ENGINE],
      useFactory: (cube: Cube, engine: Engine) => new CubeAnswers(cube, engine),
    },
    {
      provide: ImpactCube,
      inject: [DATABASE, ReferenceCatalogue],
      useFactory: (source: Database, reference: ReferenceCatalogue) => new ImpactCube(source, reference),
    },
    {
      provide: TableAnswers,
      inject: [Cube, ImpactCube, Positions, DATABASE, CLOCK],
      useFactory: (cube: Cube, impact: ImpactCube, positions: Positions, source: Database, clock: Clock) =>
        new TableAnswers({ cube, impact, positions, source, clock }),
    },
    {
      provide: ToldTables,
      inject: [DATABASE, Cube, CLOCK],
      useFactory: (source: Database, cube: Cube, clock: Clock) => new ToldTables({ source, cube, clock }),
    },
    {
      provide: ParquetWriter,
      inject: [CONFIG],
      useFactory: ({ duckdb }: Config) => new ParquetWriter(duckdb),
    },
    {
      provide: Positions,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) =>
        new Positions({ source, ledger: new LedgerReader(source), clock }),
    },
  ],
  exports: [Cube, ENGINE, Positions],
})
export class CubeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** The service answers once its figures have reached the ledger's position at the start. */
  onModuleInit(): Promise<void> {
    return this.engine.open({ mode: 'tail' });
  }

  onApplicationShutdown(): Promise<void> {
    return this.engine.close();
  }
}
