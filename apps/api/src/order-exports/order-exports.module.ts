import { Module } from '@nestjs/common';
import { ProductTitles } from '@xiangtong/collection';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { OrderExportsController } from './order-exports.controller';
import { OrderReader } from './order-reader';
import { ProductTitlesController } from './product-titles.controller';

@Module({
  controllers: [OrderExportsController, ProductTitlesController],
  providers: [
    OrderReader,
    {
      provide: ProductTitles,
      inject: [DataSource, ReferenceCatalogue, CLOCK],
      useFactory: (source: DataSource, catalogue: ReferenceCatalogue, clock: Clock) =>
        new ProductTitles({ source, catalogue, clock }),
    },
  ],
})
export class OrderExportsModule {}
