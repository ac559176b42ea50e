import { Module } from '@nestjs/common';
import { DATABASE, type Database } from '@xiangtong/infrastructure';
import { LedgerDesk } from '@xiangtong/ledger';
import { LedgerController } from './ledger.controller';
import { ProofDesk } from './proof-desk';

@Module({
  controllers: [LedgerController],
  providers: [
    { provide: LedgerDesk, inject: [DATABASE], useFactory: (source: Database) => new LedgerDesk(source) },
    { provide: ProofDesk, inject: [DATABASE], useFactory: (source: Database) => new ProofDesk(source) },
  ],
})
export class LedgerModule {}
