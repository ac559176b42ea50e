import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { CatalogueController } from './catalogue.controller';
import { PublishedData } from './published-data';
import { SdmxController } from './sdmx.controller';
import { SdmxDesk } from './sdmx-desk';

/** What is published, for programs. */
@Module({
  imports: [ReportsModule],
  controllers: [SdmxController, CatalogueController],
  providers: [PublishedData, SdmxDesk],
})
export class PublicDataModule {}
