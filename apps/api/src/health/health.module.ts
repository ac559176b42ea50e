import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, DatabaseWatch, LOGGER, type Config, type Logger } from '@xiangtong/infrastructure';
import { DataSource } from 'typeorm';
import { connectionOf } from '../platform/connection-of';
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
      inject: [DataSource, LOGGER],
      useFactory: (source: DataSource, logger: Logger) => new DatabaseWatch(connectionOf(source), logger),
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
