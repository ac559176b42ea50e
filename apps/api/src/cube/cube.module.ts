import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Cube, Replica } from '@xiangtong/analytics';
import { CONFIG, LOGGER, type Config, type Logger } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { CubeAnswers } from './cube-answers';
import { CubeController } from './cube.controller';

@Module({
  controllers: [CubeController],
  providers: [
    {
      provide: Replica,
      inject: [CONFIG, DataSource, ReferenceCatalogue, LOGGER],
      useFactory: (config: Config, source: DataSource, reference: ReferenceCatalogue, logger: Logger) =>
        new Replica({ settings: config.duckdb, ledger: new LedgerReader(source), reference, logger }),
    },
    { provide: Cube, inject: [Replica], useFactory: (replica: Replica) => new Cube(replica) },
    {
      provide: CubeAnswers,
      inject: [Cube, Replica],
      useFactory: (cube: Cube, replica: Replica) => new CubeAnswers(cube, replica),
    },
  ],
  exports: [Cube, Replica],
})
export class CubeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(Replica) private readonly replica: Replica) {}

  /** The service answers once its replica stands where the ledger stood at the start. */
  onModuleInit(): Promise<void> {
    return this.replica.open({ mode: 'tail' });
  }

  onApplicationShutdown(): Promise<void> {
    return this.replica.close();
  }
}
