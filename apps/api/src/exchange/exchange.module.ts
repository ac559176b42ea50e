import { Module } from '@nestjs/common';
import { PublicationDesk, ReceivedEditions } from '@xiangtong/exchange';
import { CLOCK, DATABASE, type Clock, type Database } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { PublicationsController } from './publications.controller';
import { ReceivedEditionsController } from './received-editions.controller';

@Module({
  controllers: [PublicationsController, ReceivedEditionsController],
  providers: [
    {
      provide: PublicationDesk,
      inject: [DATABASE, ReferenceCatalogue, CLOCK],
      useFactory: (source: Database, catalogue: ReferenceCatalogue, clock: Clock) =>
        new PublicationDesk({ source, catalogue, clock }),
    },
    {
      provide: ReceivedEditions,
      inject: [DATABASE, ReferenceCatalogue],
      useFactory: (source: Database, catalogue: ReferenceCatalogue) =>
        new ReceivedEditions(source, catalogue),
    },
  ],
})
export class ExchangeModule {}
