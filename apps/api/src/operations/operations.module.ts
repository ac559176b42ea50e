import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  CALENDAR_CLOCK,
  CLOCK,
  CONFIG,
  DATABASE,
  LOGGER,
  type Clock,
  type Config,
  type Database,
  type Logger,
} from '@xiangtong/infrastructure';
import { ENGINE, type Engine } from '@xiangtong/analytics';
import { SubmissionReadModel } from '@xiangtong/collection';
import { Audience } from '@xiangtong/identity';
import { LedgerReader } from '@xiangtong/ledger';
import { DeliveryList } from '@xiangtong/notifications';
import {
  Alarm,
  BackupDesk,
  BackupKeeper,
  BackupMaker,
  BaseCopies,
  CertificateWatch,
  DrillDesk,
  FirstSteps,
  Installation,
  Journal,
  ReplicaWatch,
} from '@xiangtong/operations';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { OWNER_DATABASE_URL } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { BackupsController } from './backups.controller';
import { FirstStepsController } from './first-steps.controller';
import { InstallationController } from './installation.controller';

const keeping = {
  provide: BackupKeeper,
  inject: [OWNER_DATABASE_URL, CONFIG, Journal, DATABASE, CLOCK, LOGGER],
  useFactory: (
    databaseUrl: string,
    { backup: config }: Config,
    journal: Journal,
    source: Database,
    clock: Clock,
    logger: Logger,
  ) => {
    const maker = new BackupMaker({ databaseUrl, config, journal, clock });
    const drills = new DrillDesk(journal, clock);
    const baseCopies = new BaseCopies({ databaseUrl, config, journal, clock });
    return new BackupKeeper({ config, journal, maker, drills, baseCopies, source, clock, logger });
  },
};

const watching = [
  {
    provide: CertificateWatch,
    inject: [CONFIG, CLOCK, LOGGER],
    useFactory: ({ publicUrl, publicUrlAuthorities: authorities }: Config, clock: Clock, logger: Logger) =>
      new CertificateWatch({ publicUrl, authorities, clock, logger }),
  },
  {
    provide: Alarm,
    inject: [DATABASE, CLOCK, LOGGER],
    useFactory: (source: Database, clock: Clock, logger: Logger) => new Alarm(source, clock, logger),
  },
  {
    provide: ReplicaWatch,
    inject: [DATABASE, ENGINE, Alarm, LOGGER],
    useFactory: (source: Database, engine: Engine, alarm: Alarm, logger: Logger) => {
      const ledger = new LedgerReader(source);
      const head = async (): Promise<number> => (await ledger.head()).seq;
      return new ReplicaWatch({ head, position: () => engine.currentSeq, alarm, logger });
    },
  },
];

/** What keeps the installation alive, for its administrators. */
@Module({
  imports: [CubeModule, NotificationsModule],
  controllers: [InstallationController, FirstStepsController, BackupsController],
  providers: [
    {
      provide: Journal,
      inject: [CONFIG],
      useFactory: ({ dataDirectory }: Config) => new Journal(dataDirectory),
    },
    {
      provide: BackupDesk,
      inject: [CONFIG, Journal, CLOCK],
      useFactory: ({ backup }: Config, journal: Journal, clock: Clock) =>
        new BackupDesk(backup, journal, clock),
    },
    {
      provide: Installation,
      inject: [DATABASE, CONFIG, ENGINE, DeliveryList, CertificateWatch],
      useFactory: (
        source: Database,
        config: Config,
        engine: Engine,
        deliveries: DeliveryList,
        certificate: CertificateWatch,
      ) => new Installation(source, config, engine, deliveries, certificate),
    },
    {
      provide: FirstSteps,
      inject: [DATABASE, ReferenceCatalogue, CALENDAR_CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new FirstSteps({
          source,
          catalogue,
          clock,
          audience: new Audience(source),
          submissions: new SubmissionReadModel(source),
        }),
    },
    keeping,
    ...watching,
  ],
  exports: [Alarm, BackupDesk, CertificateWatch, Journal],
})
export class OperationsModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(BackupKeeper) private readonly keeper: BackupKeeper,
    @Inject(ReplicaWatch) private readonly watch: ReplicaWatch,
    @Inject(CertificateWatch) private readonly certificate: CertificateWatch,
  ) {}

  onApplicationBootstrap(): void {
    this.keeper.open();
    this.watch.open();
    this.certificate.open();
  }

  onModuleDestroy(): Promise<void> {
    this.watch.close();
    this.certificate.close();
    return this.keeper.close();
  }
}
