import { Module } from '@nestjs/common';
import {
  BulkDesk,
  FileDesk,
  Idempotency,
  OfficerDesk,
  PhotoDesk,
  RespondentDesk,
  SubmissionReadModel,
  TemplateDesk,
  type WorkflowDependencies,
} from '@xiangtong/collection';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CubeModule } from '../cube/cube.module';
import { BulkController } from './bulk.controller';
import { FileController } from './file.controller';
import { PhotosController } from './photos.controller';
import { StandingController } from './standing.controller';
import { SubmissionsController } from './submissions.controller';

const inject = [DATABASE, ReferenceCatalogue, CLOCK];

/** The desks of collection share these three dependencies. */
const desk = <Desk>(provide: new (dependencies: WorkflowDependencies) => Desk) => ({
  provide,
  inject,
  useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
    new provide({ source, catalogue, clock }),
});

@Module({
  imports: [CubeModule],
  controllers: [BulkController, FileController, PhotosController, StandingController, SubmissionsController],
  providers: [
    desk(RespondentDesk),
    desk(OfficerDesk),
    desk(BulkDesk),
    desk(FileDesk),
    desk(TemplateDesk),
    desk(PhotoDesk),
    {
      provide: SubmissionReadModel,
      inject: [DATABASE],
      useFactory: (source: Database) => new SubmissionReadModel(source),
    },
    {
      provide: Idempotency,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) => new Idempotency(source, clock),
    },
  ],
})
export class SubmissionsModule {}
