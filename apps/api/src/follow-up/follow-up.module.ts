import { Module } from '@nestjs/common';
import {
  ChangeReadModel,
  Comments,
  ExceptionList,
  InboxDesk,
  LateListReadModel,
  Reminders,
  ReportingRatesReadModel,
  SubmissionReadModel,
} from '@xiangtong/collection';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { FollowUpController } from './follow-up.controller';
import { InboxController } from './inbox.controller';
import { SubmissionTalkController } from './submission-talk.controller';

const inject = [DATABASE, ReferenceCatalogue, CLOCK];

@Module({
  controllers: [FollowUpController, InboxController, SubmissionTalkController],
  providers: [
    {
      provide: ReportingRatesReadModel,
      inject,
      useFactory: (source: Database, catalogue: ReferenceCatalogue) =>
        new ReportingRatesReadModel({ source, catalogue }),
    },
    {
      provide: LateListReadModel,
      inject,
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new LateListReadModel({ source, catalogue, clock }),
    },
    {
      provide: InboxDesk,
      inject,
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new InboxDesk({
          source,
          reminders: new Reminders(source, catalogue, clock),
          exceptions: new ExceptionList(source, clock),
          clock,
        }),
    },
    {
      provide: ChangeReadModel,
      inject,
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new ChangeReadModel(new SubmissionReadModel(source), catalogue, clock),
    },
    {
      provide: Comments,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) => new Comments(source, clock),
    },
  ],
})
export class FollowUpModule {}
