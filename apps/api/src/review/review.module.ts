import { Module } from '@nestjs/common';
import { ReviewQueue, ReviewRules } from '@xiangtong/collection';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { DataSource } from 'typeorm';
import { ReviewController } from './review.controller';

@Module({
  controllers: [ReviewController],
  providers: [
    {
      provide: ReviewQueue,
      inject: [DataSource],
      useFactory: (source: DataSource) => new ReviewQueue(source),
    },
    {
      provide: ReviewRules,
      inject: [DataSource, CLOCK],
      useFactory: (source: DataSource, clock: Clock) => new ReviewRules(source, clock),
    },
  ],
})
export class ReviewModule {}
