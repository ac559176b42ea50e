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
import { CubeDesk, Positions, TableDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { ToldTables } from '@xiangtong/reporting';
import { CubeTableController } from './cube-table.controller';
import { CubeController } from './cube.controller';
import { PriceVolumeController } from './price-volume.controller';
import { TableFilesController } from './table-files.controller';

type DeskParts = [Cube, Engine, ImpactCube, Positions, Database, Clock];
type TableParts = [Cube, ImpactCube, Positions, Database, Clock, ReferenceCatalogue];

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
      useFactory: (engine: Engine, config: Config, reference: ReferenceCatalogue, source: Database) => {
        const ledger = new LedgerReader(source);
        return new Cube(engine, {
          budget: { milliseconds: config.cube.seconds * 1_000, atOnce: config.cube.atOnce },
          responseLimit: config.responseLimit,
          comparableDifference: config.comparableDifference,
          reference: cubeReference(reference),
          momentOf: (seq) => ledger.recordedAt(seq),
        });
      },
    },
    {
      provide: ImpactCube,
      inject: [DATABASE, ReferenceCatalogue],
      useFactory: (source: Database, reference: ReferenceCatalogue) => new ImpactCube(source, reference),
    },
    {
      provide: CubeDesk,
      inject: [Cube, ENGINE, ImpactCube, Positions, DATABASE, CLOCK],
      useFactory: (...[cube, engine, impact, positions, source, clock]: DeskParts) =>
        new CubeDesk({
          cube,
          answers: new CubeAnswers(cube, engine),
          impact,
          told: new ToldTables({ source, cube, clock }),
          positions,
        }),
    },
    {
      provide: TableDesk,
      inject: [Cube, ImpactCube, Positions, DATABASE, CLOCK, ReferenceCatalogue],
      useFactory: (...[cube, impact, positions, source, clock, reference]: TableParts) =>
        new TableDesk({ cube, impact, positions, source, clock }, reference),
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
