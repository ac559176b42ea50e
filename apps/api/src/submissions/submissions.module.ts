import { Module } from '@nestjs/common';
import {
  BulkDesk,
  FileDesk,
  Idempotency,
  OfficerDesk,
  RespondentDesk,
  SubmissionReadModel,
  TemplateDesk,
  type WorkflowDependencies,
} from '@xiangtong/collection';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { BulkController } from './bulk.controller';
import { FileController } from './file.controller';
import { SubmissionsController } from './submissions.controller';

const inject = [DataSource, ReferenceCatalogue, CLOCK];

/** The desks of collection share these three dependencies. */
const desk = <Desk>(provide: new (dependencies: WorkflowDependencies) => Desk) => ({
  provide,
  inject,
  useFactory: (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) =>
    new provide({ source, catalogue, clock }),
});

@Module({
  controllers: [BulkController, FileController, SubmissionsController],
  providers: [
    desk(RespondentDesk),
    desk(OfficerDesk),
    desk(BulkDesk),
    desk(FileDesk),
    desk(TemplateDesk),
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
