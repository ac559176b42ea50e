import { Module } from '@nestjs/common';
import { CalendarDesk, ExceptionList, PeriodList, Reminders } from '@xiangtong/collection';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CalendarController } from './calendar.controller';
import { FormsController } from './forms.controller';

const inject = [DATABASE, ReferenceCatalogue, CLOCK];

const reader = <Reader>(
  provide: new (source: Database, catalogue: ReferenceCatalogue, clock: Clock) => Reader,
) => ({
  provide,
  inject,
  useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
    new provide(source, catalogue, clock),
});

@Module({
  controllers: [FormsController, CalendarController],
  providers: [
    reader(PeriodList),
    reader(Reminders),
    {
      provide: ExceptionList,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) => new ExceptionList(source, clock),
    },
    {
      provide: CalendarDesk,
      inject,
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new CalendarDesk({ source, catalogue, clock }),
    },
  ],
})
export class FormsModule {}
