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
import { CALENDAR_CLOCK, CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
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
      inject: [DATABASE, ReferenceCatalogue, CALENDAR_CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new LateListReadModel({ source, catalogue, clock }),
    },
    {
      provide: InboxDesk,
      inject: [...inject, CALENDAR_CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock, calendarClock: Clock) =>
        new InboxDesk({
          source,
          reminders: new Reminders(source, catalogue, calendarClock),
          exceptions: new ExceptionList(source, calendarClock),
          clock,
          calendarClock,
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
