import { Module } from '@nestjs/common';
import type { RenderFiles } from '@xiangtong/documents';
import { CLOCK, CONFIG, DATABASE, type Clock, type Config, type Database } from '@xiangtong/infrastructure';
import { PublicEditions, PublicFigures, withPublicUrl } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { RunFiles } from '@xiangtong/reporting';
import { RENDER_REPORTS } from '../app-options';
import { RunsModule } from '../reports/runs.module';
import { PublicEditionsController } from './public-editions.controller';
import { PublicFeed } from './public-feed';
import { PublicFeedController, SearchEnginesController } from './public-feed.controller';

/** What is open without a sign-in. */
@Module({
  imports: [RunsModule],
  controllers: [PublicEditionsController, PublicFeedController, SearchEnginesController],
  providers: [
    {
      provide: PublicEditions,
      inject: [DATABASE, CLOCK, ReferenceCatalogue, RunFiles, RENDER_REPORTS, CONFIG],
      useFactory: (
        source: Database,
        clock: Clock,
        reference: ReferenceCatalogue,
        files: RunFiles,
        render: RenderFiles,
        { publicUrl }: Config,
      ) => new PublicEditions(source, clock, reference, files, withPublicUrl(render, publicUrl)),
    },
    {
      provide: PublicFigures,
      inject: [PublicEditions],
      useFactory: (editions: PublicEditions) => new PublicFigures(editions),
    },
    PublicFeed,
  ],
  exports: [PublicEditions],
})
export class PublicDoorModule {}
