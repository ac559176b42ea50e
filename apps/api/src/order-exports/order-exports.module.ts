import { Module } from '@nestjs/common';
import { ProductTitles } from '@xiangtong/collection';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { OrderExportsController } from './order-exports.controller';
import { OrderReader } from './order-reader';
import { ProductTitlesController } from './product-titles.controller';

@Module({
  controllers: [OrderExportsController, ProductTitlesController],
  providers: [
    OrderReader,
    {
      provide: ProductTitles,
      inject: [DATABASE, ReferenceCatalogue, CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new ProductTitles({ source, catalogue, clock }),
    },
  ],
})
export class OrderExportsModule {}
