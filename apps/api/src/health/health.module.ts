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
import { checkSignIn, type IdentityOptions } from '@xiangtong/identity';
import { Alarm } from '@xiangtong/operations';
import { IDENTITY_OPTIONS } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { OperationsModule } from '../operations/operations.module';
import { DiskWatch } from './disk-watch';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';
import { SignInWatch } from './sign-in-watch';
import { SupplyGate } from './supply-gate';

@Module({
  imports: [CubeModule, OperationsModule],
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
      inject: [CONFIG, LOGGER, Alarm],
      useFactory: ({ dataDirectory, disk: { marginMegabytes } }: Config, logger: Logger, alarm: Alarm) =>
        new DiskWatch(dataDirectory, marginMegabytes, logger, (freeMegabytes) => {
          void alarm.diskFull({ freeMegabytes, marginMegabytes });
        }),
    },
    {
      provide: SignInWatch,
      inject: [IDENTITY_OPTIONS, LOGGER],
      useFactory: (options: IdentityOptions, logger: Logger) =>
        new SignInWatch(() => checkSignIn(options), logger),
    },
  ],
  exports: [SignInWatch],
})
export class HealthModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(DatabaseWatch) private readonly database: DatabaseWatch,
    @Inject(DiskWatch) private readonly disk: DiskWatch,
    @Inject(SignInWatch) private readonly signIn: SignInWatch,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.database.open();
    await this.disk.open();
    this.signIn.open();
  }

  async onModuleDestroy(): Promise<void> {
    this.disk.close();
    await this.signIn.close();
    await this.database.close();
  }
}
