import { Module } from '@nestjs/common';
import { CLOCK, CONFIG, type Clock, type Config } from '@xiangtong/infrastructure';
import { withPublicUrl, type RenderFiles } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { RENDER_REPORTS } from '../app-options';
import { EditionDesk } from './edition-desk';
import { EditionsController } from './editions.controller';
import { ReportDesk } from './report-desk';
import { ReportPublishing } from './report-publishing';
import { ReportsController } from './reports.controller';
import { RunFiles } from './run-files';
import { RunsModule } from './runs.module';
import { SealDesk } from './seal-desk';
import { LedgerHeadController, SealsController } from './seals.controller';

type PublishingDependencies = [DataSource, Clock, RunFiles, ReportDesk, RenderFiles, Config];
type SealDependencies = [DataSource, Clock, EditionDesk, RenderFiles, Config];

@Module({
  imports: [RunsModule],
  controllers: [ReportsController, EditionsController, SealsController, LedgerHeadController],
  providers: [
    {
      provide: ReportPublishing,
      inject: [DataSource, CLOCK, RunFiles, ReportDesk, RENDER_REPORTS, CONFIG],
      useFactory: (...[source, clock, files, desk, render, { publicUrl }]: PublishingDependencies) =>
        new ReportPublishing(source, clock, files, desk, withPublicUrl(render, publicUrl)),
    },
    {
      provide: SealDesk,
      inject: [DataSource, CLOCK, EditionDesk, RENDER_REPORTS, CONFIG],
      useFactory: (...[source, clock, editions, render, { publicUrl }]: SealDependencies) =>
        new SealDesk(source, clock, editions, withPublicUrl(render, publicUrl)),
    },
    {
      provide: EditionDesk,
      inject: [DataSource, CLOCK, RunFiles],
      useFactory: (source: DataSource, clock: Clock, files: RunFiles) =>
        new EditionDesk(source, clock, files),
    },
  ],
})
export class ReportsModule {}
