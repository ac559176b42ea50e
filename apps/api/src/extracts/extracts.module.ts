import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { ExtractsController } from './extracts.controller';
import { OpenExtract } from './open-extract';

@Module({
  controllers: [ExtractsController],
  providers: [
    {
      provide: OpenExtract,
      inject: [DataSource, ReferenceCatalogue, CLOCK],
      useFactory: (source: DataSource, reference: ReferenceCatalogue, clock: Clock) =>
        new OpenExtract({ source, reference, ledger: new LedgerReader(source) }, clock),
    },
  ],
})
export class ExtractsModule {}
