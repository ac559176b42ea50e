import { Module } from '@nestjs/common';
import { BenefitList, HouseholdList, ImpactImports, ImpactReadModel } from '@xiangtong/impact';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { ImpactImportController } from './impact-import.controller';
import { ImpactController } from './impact.controller';

const inject = [DataSource, ReferenceCatalogue];

@Module({
  controllers: [ImpactController, ImpactImportController],
  providers: [
    {
      provide: ImpactImports,
      inject: [DataSource, CONFIG],
      useFactory: (source: DataSource, config: Config) => new ImpactImports(source, config.impact.secret),
    },
    {
      provide: HouseholdList,
      inject,
      useFactory: (source: DataSource, reference: ReferenceCatalogue) => new HouseholdList(source, reference),
    },
    {
      provide: BenefitList,
      inject,
      useFactory: (source: DataSource, reference: ReferenceCatalogue) => new BenefitList(source, reference),
    },
    {
      provide: ImpactReadModel,
      inject,
      useFactory: (source: DataSource, reference: ReferenceCatalogue) =>
        new ImpactReadModel(source, reference),
    },
  ],
})
export class ImpactModule {}
