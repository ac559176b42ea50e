import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Cube, CubeAnswers, cubeReference, ParquetWriter, Replica } from '@xiangtong/analytics';
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
      provide: Replica,
      inject: [CONFIG, DATABASE, ReferenceCatalogue, LOGGER],
      useFactory: (config: Config, source: Database, reference: ReferenceCatalogue, logger: Logger) =>
        new Replica({
          settings: config.duckdb,
          ledger: new LedgerReader(source),
          deadlines: () => readDeadlines(source, reference),
          reference,
          logger,
        }),
    },
    {
      provide: Cube,
      inject: [Replica, CONFIG, ReferenceCatalogue, DATABASE],
      useFactory: (replica: Replica, { cube }: Config, reference: ReferenceCatalogue, source: Database) => {
        const ledger = new LedgerReader(source);
        return new Cube(replica, {
          budget: { milliseconds: cube.seconds * 1_000, atOnce: cube.atOnce },
          reference: cubeReference(reference),
          momentOf: (seq) => ledger.recordedAt(seq),
        });
      },
    },
    {
      provide: CubeAnswers,
      inject: [Cube, Replica],
      useFactory: (cube: Cube, replica: Replica) => new CubeAnswers(cube, replica),
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
      inject: [Replica],
      useFactory: (replica: Replica) => new ParquetWriter(replica),
    },
    {
      provide: Positions,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) =>
        new Positions({ source, ledger: new LedgerReader(source), clock }),
    },
  ],
  exports: [Cube, Replica, Positions],
})
export class CubeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(Replica) private readonly replica: Replica) {}

  /** The service answers once its replica has reached the ledger's position at the start. */
  onModuleInit(): Promise<void> {
    return this.replica.open({ mode: 'tail' });
  }

  onApplicationShutdown(): Promise<void> {
    return this.replica.close();
  }
}
