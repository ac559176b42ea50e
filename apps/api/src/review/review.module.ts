import { Module } from '@nestjs/common';
import { ReviewQueue, ReviewRules } from '@xiangtong/collection';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReviewController } from './review.controller';

@Module({
  controllers: [ReviewController],
  providers: [
    {
      provide: ReviewQueue,
      inject: [DATABASE],
      useFactory: (source: Database) => new ReviewQueue(source),
    },
    {
      provide: ReviewRules,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) => new ReviewRules(source, clock),
    },
  ],
})
export class ReviewModule {}
