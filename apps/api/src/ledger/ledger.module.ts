import { Module } from '@nestjs/common';
import { LedgerDesk } from '@xiangtong/ledger';
import { DataSource } from 'typeorm';
import { LedgerController } from './ledger.controller';

@Module({
  controllers: [LedgerController],
  providers: [
    { provide: LedgerDesk, inject: [DataSource], useFactory: (source: DataSource) => new LedgerDesk(source) },
  ],
})
export class LedgerModule {}
