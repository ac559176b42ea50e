import { Module } from '@nestjs/common';
import { PublicationDesk } from '@xiangtong/exchange';
import { CLOCK, DATABASE, type Clock, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { PublicationsController } from './publications.controller';

@Module({
  controllers: [PublicationsController],
  providers: [
    {
      provide: PublicationDesk,
      inject: [DATABASE, ReferenceCatalogue, CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new PublicationDesk({ source, catalogue, clock }),
    },
  ],
})
export class ExchangeModule {}
