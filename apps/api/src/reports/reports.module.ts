import { join } from 'node:path';
import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Cube } from '@xiangtong/analytics';
import { ImpactReadModel } from '@xiangtong/impact';
import {
  CLOCK,
  CONFIG,
  LOGGER,
  projectDirectory,
  type Clock,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { loadDefinitions } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { ReportDesk } from './report-desk';
import { ReportPublishing } from './report-publishing';
import { ReportRuns } from './report-runs';
import { ReportsController } from './reports.controller';
import { RunFiles } from './run-files';
import { SealDesk } from './seal-desk';
import { LedgerHeadController, SealsController } from './seals.controller';

@Module({
  imports: [CubeModule],
  controllers: [ReportsController, SealsController, LedgerHeadController],
  providers: [
    { provide: RunFiles, inject: [CONFIG], useFactory: (config: Config) => new RunFiles(config) },
    {
      provide: ReportPublishing,
      inject: [DataSource, CLOCK, RunFiles, ReportDesk],
      useFactory: (source: DataSource, clock: Clock, files: RunFiles, desk: ReportDesk) =>
        new ReportPublishing(source, clock, files, desk),
    },
    {
      provide: SealDesk,
      inject: [DataSource, CLOCK],
      useFactory: (source: DataSource, clock: Clock) => new SealDesk(source, clock),
    },
    {
      provide: ReportRuns,
      inject: [DataSource, RunFiles, CLOCK, LOGGER],
      useFactory: (source: DataSource, files: RunFiles, clock: Clock, logger: Logger) =>
        new ReportRuns(source, files, clock, logger),
    },
    {
      provide: ReportDesk,
      inject: [Cube, DataSource, ReferenceCatalogue, ReportRuns],
      useFactory: (cube: Cube, source: DataSource, reference: ReferenceCatalogue, runs: ReportRuns) =>
        new ReportDesk(
          loadDefinitions(join(projectDirectory(), 'reports')),
          {
            cube,
            impact: new ImpactReadModel(source, reference),
            reference,
            ledger: new LedgerReader(source),
          },
          runs,
        ),
    },
  ],
})
export class ReportsModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(ReportRuns) private readonly runs: ReportRuns) {}

  onModuleInit(): Promise<void> {
    return this.runs.abandonUnfinished();
  }

  onApplicationShutdown(): Promise<void> {
    return this.runs.settle();
  }
}
