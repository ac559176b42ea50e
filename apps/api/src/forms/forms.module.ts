import { Module } from '@nestjs/common';
import { CalendarDesk, ExceptionList, PeriodList, Reminders } from '@xiangtong/collection';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { CalendarController } from './calendar.controller';
import { FormsController } from './forms.controller';

const inject = [DataSource, ReferenceCatalogue, CLOCK];

const reader = <Reader>(
  provide: new (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) => Reader,
) => ({
  provide,
  inject,
  useFactory: (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) =>
    new provide(source, catalogue, clock),
});

@Module({
  controllers: [FormsController, CalendarController],
  providers: [
    reader(PeriodList),
    reader(Reminders),
    {
      provide: ExceptionList,
      inject: [DataSource, CLOCK],
      useFactory: (source: DataSource, clock: Clock) => new ExceptionList(source, clock),
    },
    {
      provide: CalendarDesk,
      inject,
      useFactory: (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) =>
        new CalendarDesk({ source, catalogue, clock }),
    },
  ],
})
export class FormsModule {}
