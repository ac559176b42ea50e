import { Module } from '@nestjs/common';
import { Idempotency, OfficerDesk, RespondentDesk, SubmissionReadModel } from '@xiangtong/collection';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { BulkController } from './bulk.controller';
import { SubmissionsController } from './submissions.controller';

const inject = [DataSource, ReferenceCatalogue, CLOCK];

@Module({
  controllers: [BulkController, SubmissionsController],
  providers: [
    {
      provide: RespondentDesk,
      inject,
      useFactory: (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) =>
        new RespondentDesk({ source, catalogue, clock }),
    },
    {
      provide: OfficerDesk,
      inject,
      useFactory: (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) =>
        new OfficerDesk({ source, catalogue, clock }),
    },
    {
      provide: SubmissionReadModel,
      inject: [DataSource],
      useFactory: (source: DataSource) => new SubmissionReadModel(source),
    },
    {
      provide: Idempotency,
      inject: [DataSource, CLOCK],
      useFactory: (source: DataSource, clock: Clock) => new Idempotency(source, clock),
    },
  ],
})
export class SubmissionsModule {}
