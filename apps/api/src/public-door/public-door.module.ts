import { Module } from '@nestjs/common';
import { PublicEditions, PublicFeed, PublicFigures } from '@xiangtong/proof';
import { ReportsModule } from '../reports/reports.module';
import { PublicEditionsController } from './public-editions.controller';
import { PublicFeedController, SearchEnginesController } from './public-feed.controller';

/** What is open without a sign-in. */
@Module({
  imports: [ReportsModule],
  controllers: [PublicEditionsController, PublicFeedController, SearchEnginesController],
  providers: [
    {
      provide: PublicFigures,
      inject: [PublicEditions],
      useFactory: (editions: PublicEditions) => new PublicFigures(editions),
    },
    {
      provide: PublicFeed,
      inject: [PublicEditions],
      useFactory: (editions: PublicEditions) => new PublicFeed(editions),
    },
  ],
})
export class PublicDoorModule {}
