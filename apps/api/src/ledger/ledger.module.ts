import { Module } from '@nestjs/common';
import { LedgerDesk } from '@xiangtong/ledger';
import { DataSource } from 'typeorm';
import { LedgerController } from './ledger.controller';
import { ProofDesk } from './proof-desk';

@Module({
  controllers: [LedgerController],
  providers: [
    { provide: LedgerDesk, inject: [DataSource], useFactory: (source: DataSource) => new LedgerDesk(source) },
    { provide: ProofDesk, inject: [DataSource], useFactory: (source: DataSource) => new ProofDesk(source) },
  ],
})
export class LedgerModule {}
