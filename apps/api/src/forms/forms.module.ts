import { Module } from '@nestjs/common';
import {
  CalendarDesk,
  ClosingDesk,
  ExceptionList,
  LateListReadModel,
  PeriodList,
  Reminders,
} from '@xiangtong/collection';
import { CALENDAR_CLOCK, CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CalendarController } from './calendar.controller';
import { ClockController } from './clock.controller';
import { ClosingController } from './closing.controller';
import { FormsController } from './forms.controller';

const inject = [DATABASE, ReferenceCatalogue, CALENDAR_CLOCK];

const reader = <Reader>(
  provide: new (source: Database, catalogue: ReferenceCatalogue, clock: Clock) => Reader,
) => ({
  provide,
  inject,
  useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
    new provide(source, catalogue, clock),
});

@Module({
  controllers: [FormsController, CalendarController, ClosingController, ClockController],
  providers: [
    reader(PeriodList),
    reader(Reminders),
    {
      provide: ExceptionList,
      inject: [DATABASE, CALENDAR_CLOCK],
      useFactory: (source: Database, clock: Clock) => new ExceptionList(source, clock),
    },
    {
      provide: CalendarDesk,
      inject: [...inject, CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, calendarClock: Clock, clock: Clock) =>
        new CalendarDesk({ source, catalogue, clock, calendarClock }),
    },
    {
      provide: ClosingDesk,
      inject: [...inject, CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, calendarClock: Clock, clock: Clock) => {
        const late = new LateListReadModel({ source, catalogue, clock: calendarClock });
        return new ClosingDesk({ source, catalogue, clock, calendarClock, late });
      },
    },
  ],
})
export class FormsModule {}
