import { Module } from '@nestjs/common';
import type { RenderFiles } from '@xiangtong/documents';
import {
  BenefitDoubts,
  BenefitList,
  HouseholdAttempts,
  HouseholdDesk,
  HouseholdLedgerReader,
  HouseholdList,
  ImpactImports,
  ImpactReadModel,
} from '@xiangtong/impact';
import { CLOCK, type Clock, CONFIG, type Config, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { HouseholdLedgerDesk } from '@xiangtong/reporting';
import { RENDER_REPORTS } from '../app-options';
import { ImpactImportController } from './impact-import.controller';
import { BenefitDoubtsController } from './benefit-doubts.controller';
import { HouseholdController } from './household.controller';
import { HouseholdKeysController } from './household-keys.controller';
import { ImpactController } from './impact.controller';

const inject = [DATABASE, ReferenceCatalogue];

@Module({
  controllers: [
    ImpactController,
    ImpactImportController,
    HouseholdController,
    HouseholdKeysController,
    BenefitDoubtsController,
  ],
  providers: [
    {
      provide: ImpactImports,
      inject: [DATABASE, CONFIG],
      useFactory: (source: Database, config: Config) => new ImpactImports(source, config.impact.secrets.read),
    },
    {
      provide: HouseholdDesk,
      inject: [DATABASE, ReferenceCatalogue, CLOCK, CONFIG],
      useFactory: (source: Database, reference: ReferenceCatalogue, clock: Clock, config: Config) =>
        new HouseholdDesk(source, reference, clock, config.impact.secrets.read),
    },
    {
      provide: HouseholdAttempts,
      inject: [DATABASE, CLOCK],
      useFactory: (source: Database, clock: Clock) => new HouseholdAttempts(source, clock),
    },
    {
      provide: HouseholdLedgerDesk,
      inject: [DATABASE, ReferenceCatalogue, CLOCK, RENDER_REPORTS],
      useFactory: (source: Database, reference: ReferenceCatalogue, clock: Clock, render: RenderFiles) =>
        new HouseholdLedgerDesk(new HouseholdLedgerReader(source, reference, clock), reference, render),
    },
    {
      provide: BenefitDoubts,
      inject: [DATABASE, ReferenceCatalogue, CLOCK],
      useFactory: (source: Database, reference: ReferenceCatalogue, clock: Clock) =>
        new BenefitDoubts(source, reference, clock),
    },
    {
      provide: HouseholdList,
      inject,
      useFactory: (source: Database, reference: ReferenceCatalogue) => new HouseholdList(source, reference),
    },
    {
      provide: BenefitList,
      inject,
      useFactory: (source: Database, reference: ReferenceCatalogue) => new BenefitList(source, reference),
    },
    {
      provide: ImpactReadModel,
      inject,
      useFactory: (source: Database, reference: ReferenceCatalogue) => new ImpactReadModel(source, reference),
    },
  ],
})
export class ImpactModule {}
