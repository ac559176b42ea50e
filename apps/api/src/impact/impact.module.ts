import { Module } from '@nestjs/common';
import { BenefitList, HouseholdList, ImpactImports, ImpactReadModel } from '@xiangtong/impact';
import { CONFIG, type Config, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { ImpactImportController } from './impact-import.controller';
import { HouseholdKeysController } from './household-keys.controller';
import { ImpactController } from './impact.controller';

const inject = [DATABASE, ReferenceCatalogue];

@Module({
  controllers: [ImpactController, ImpactImportController, HouseholdKeysController],
  providers: [
    {
      provide: ImpactImports,
      inject: [DATABASE, CONFIG],
      useFactory: (source: Database, config: Config) => new ImpactImports(source, config.impact.secrets.read),
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
