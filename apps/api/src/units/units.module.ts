import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { reportedMonths, StoreReadModel } from '@xiangtong/collection';
import { CALENDAR_CLOCK, CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { FormDuties, UnitReadModel, UnitRegister } from '@xiangtong/reference';
import { StoresController } from './stores.controller';
import { UnitFormsController } from './unit-forms.controller';
import { UnitFilesController } from './unit-files.controller';
import { UnitNamesInterceptor } from './unit-names';
import { UnitsController } from './units.controller';

@Module({
  // Files first: `export` is not the code of a unit.
  controllers: [
    UnitFilesController,
    UnitsController,

    UnitFormsController,
    StoresController,
  ],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: UnitNamesInterceptor },
    {
      provide: UnitRegister,
      inject: [DATABASE, CLOCK, CALENDAR_CLOCK],
      useFactory: (source: Database, clock: Clock, calendarClock: Clock) =>
        new UnitRegister({ source, clock, calendarClock, use: reportedMonths }),
    },
    {
      provide: FormDuties,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) => new FormDuties({ source, clock, use: reportedMonths }),
    },
    {
      provide: UnitReadModel,
      inject: [DATABASE],
      useFactory: (source: Database) => new UnitReadModel(source),
    },
    {
      provide: StoreReadModel,
      inject: [DATABASE],
      useFactory: (source: Database) => new StoreReadModel(source),
    },
  ],
})
export class UnitsModule {}
