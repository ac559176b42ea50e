import { Module } from '@nestjs/common';
import { CONFIG, type Config, DATABASE, type Database } from '@xiangtong/infrastructure';
import { PublicEditions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { PublishedData, SdmxDesk } from '@xiangtong/sdmx';
import { REPORT_DEFINITIONS, type ReportDefinitions } from '../app-options';
import { ReportsModule } from '../reports/reports.module';
import { CatalogueController } from './catalogue.controller';
import { SdmxController } from './sdmx.controller';

/** What is published, for programs. */
@Module({
  imports: [ReportsModule],
  controllers: [SdmxController, CatalogueController],
  providers: [
    {
      provide: PublishedData,
      inject: [PublicEditions, DATABASE, ReferenceCatalogue, REPORT_DEFINITIONS],
      useFactory: (
        editions: PublicEditions,
        source: Database,
        reference: ReferenceCatalogue,
        definitions: ReportDefinitions,
      ) => new PublishedData(editions, source, reference, definitions),
    },
    {
      provide: SdmxDesk,
      inject: [PublishedData, CONFIG],
      useFactory: (published: PublishedData, { publicDoor }: Config) =>
        new SdmxDesk(published, publicDoor.licence),
    },
  ],
})
export class PublicDataModule {}
