import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  addressOf,
  CONFIG,
  DatabaseWatch,
  LOGGER,
  type Config,
  type Logger,
  DATABASE,
  type Database,
} from '@xiangtong/infrastructure';
import { DiskWatch } from './disk-watch';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';
import { SupplyGate } from './supply-gate';

@Module({
  controllers: [HealthController],
  providers: [
    Readiness,
    SupplyGate,
    {
      provide: DatabaseWatch,
      inject: [DATABASE, LOGGER],
      useFactory: (source: Database, logger: Logger) =>
        new DatabaseWatch({ connectionString: addressOf(source) }, logger),
    },
    {
      provide: DiskWatch,
      inject: [CONFIG, LOGGER],
      useFactory: ({ dataDirectory, disk }: Config, logger: Logger) =>
        new DiskWatch(dataDirectory, disk.marginMegabytes, logger),
    },
  ],
})
export class HealthModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(DatabaseWatch) private readonly database: DatabaseWatch,
    @Inject(DiskWatch) private readonly disk: DiskWatch,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.database.open();
    await this.disk.open();
  }

  async onModuleDestroy(): Promise<void> {
    this.disk.close();
    await this.database.close();
  }
}
