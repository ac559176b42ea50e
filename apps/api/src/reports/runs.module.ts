import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import type { RenderFiles } from '@xiangtong/documents';
import { IDENTITY, type Identity } from '@xiangtong/identity';
import {
  addressOf,
  CLOCK,
  CONFIG,
  JobQueue,
  LOGGER,
  Presence,
  type Clock,
  type Config,
  type Logger,
  DATABASE,
  type Database,
} from '@xiangtong/infrastructure';
import { editionInForce } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  createSourceParts,
  DefinitionShelf,
  Letterheads,
  ReportDesk,
  ReportRuns,
  ReportSchedules,
  RunFiles,
  RunKeeper,
  RunStore,
  RunWatch,
} from '@xiangtong/reporting';
import { RENDER_REPORTS } from '../app-options';
import { CubeModule } from '../cube/cube.module';
import { RunEvents } from './run-events';
import { RunsController } from './runs.controller';
import { SchedulesController } from './schedules.controller';

const jobs = [
  {
    provide: JobQueue,
    inject: [DATABASE, LOGGER],
    useFactory: (source: Database, logger: Logger) => new JobQueue(source, logger),
  },
  RunWatch,
  {
    provide: Presence,
    inject: [DATABASE, RunWatch, LOGGER],
    useFactory: (source: Database, { noticed }: RunWatch, logger: Logger) =>
      new Presence({
        connection: { connectionString: addressOf(source) },
        channel: 'report_run',
        onNotice: noticed,
        logger,
      }),
  },
];

const making = [
  { provide: RunFiles, inject: [CONFIG], useFactory: (config: Config) => new RunFiles(config) },
  {
    provide: Letterheads,
    inject: [DATABASE, CLOCK],
    useFactory: (source: Database, clock: Clock) => new Letterheads(source, clock),
  },
  {
    provide: ReportDesk,
    inject: [DefinitionShelf, Cube, DATABASE, ReferenceCatalogue, Letterheads, CLOCK],
    useFactory: (
      shelf: DefinitionShelf,
      cube: Cube,
      source: Database,
      reference: ReferenceCatalogue,
      letterheads: Letterheads,
      clock: Clock,
    ) => {
      const parts = createSourceParts(source, cube, reference, editionInForce(source, clock));
      return new ReportDesk(shelf, parts, source, letterheads, clock);
    },
  },
  {
    provide: RunStore,
    inject: [DATABASE, JobQueue, CLOCK],
    useFactory: (source: Database, queue: JobQueue, clock: Clock) => new RunStore(source, queue, clock),
  },
];

const asking = [
  {
    provide: ReportRuns,
    inject: [DATABASE, RunStore, RunFiles, JobQueue],
    useFactory: (source: Database, store: RunStore, files: RunFiles, queue: JobQueue) =>
      new ReportRuns(source, store, files, queue),
  },
  {
    provide: RunEvents,
    inject: [ReportRuns, RunWatch, IDENTITY],
    useFactory: (runs: ReportRuns, watch: RunWatch, identity: Identity) =>
      new RunEvents(runs, watch, identity),
  },
  {
    provide: ReportSchedules,
    inject: [DATABASE, ReportDesk, RunStore, JobQueue, IDENTITY, CLOCK],
    useFactory: (
      source: Database,
      desk: ReportDesk,
      store: RunStore,
      queue: JobQueue,
      identity: Identity,
      clock: Clock,
    ) => new ReportSchedules({ source, desk, store, queue, identity, clock }),
  },
];

const keeping = {
  provide: RunKeeper,
  inject: [
    CONFIG,
    Presence,
    JobQueue,
    RunStore,
    RunFiles,
    ReportDesk,
    ReportSchedules,
    RunWatch,
    IDENTITY,
    RENDER_REPORTS,
    LOGGER,
  ],
  useFactory: (
    config: Config,
    presence: Presence,
    queue: JobQueue,
    store: RunStore,
    files: RunFiles,
    desk: ReportDesk,
    schedules: ReportSchedules,
    watch: RunWatch,
    identity: Identity,
    render: RenderFiles,
    logger: Logger,
  ) =>
    new RunKeeper({
      config,
      presence,
      queue,
      store,
      files,
      desk,
      schedules,
      watch,
      identity,
      render,
      logger,
    }),
};

/** Reports as jobs: requested over HTTP or made every month, by any free process. */
@Module({
  imports: [CubeModule],
  controllers: [RunsController, SchedulesController],
  providers: [...jobs, ...making, ...asking, keeping],
  exports: [Letterheads, ReportDesk, ReportRuns, RunFiles],
})
export class RunsModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(RunKeeper) private readonly keeper: RunKeeper,
    private readonly shelf: DefinitionShelf,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.shelf.keepUsed();
    await this.keeper.open();
  }

  /** Called before the service stops listening: clients that follow a run would hold it up. */
  onModuleDestroy(): Promise<void> {
    return this.keeper.close();
  }
}
