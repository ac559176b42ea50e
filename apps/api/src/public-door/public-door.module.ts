import { Module } from '@nestjs/common';
import { PublicEditions, PublicFigures } from '@xiangtong/proof';
import { ReportsModule } from '../reports/reports.module';
import { PublicEditionsController } from './public-editions.controller';
import { PublicFeed } from './public-feed';
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
    PublicFeed,
  ],
})
export class PublicDoorModule {}
