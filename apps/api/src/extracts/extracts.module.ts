import { Module } from '@nestjs/common';
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
      inject: [DataSource, ReferenceCatalogue],
      useFactory: (source: DataSource, reference: ReferenceCatalogue) =>
        new OpenExtract({ source, reference, ledger: new LedgerReader(source) }),
    },
  ],
})
export class ExtractsModule {}
