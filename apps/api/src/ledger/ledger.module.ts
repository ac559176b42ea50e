import { Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DATABASE, LOGGER, type Database, type Logger } from '@xiangtong/infrastructure';
import { LedgerDesk, warnOfClock } from '@xiangtong/ledger';
import { LedgerController } from './ledger.controller';
import { ProofDesk } from './proof-desk';

@Module({
  controllers: [LedgerController],
  providers: [
    { provide: LedgerDesk, inject: [DATABASE], useFactory: (source: Database) => new LedgerDesk(source) },
    { provide: ProofDesk, inject: [DATABASE], useFactory: (source: Database) => new ProofDesk(source) },
  ],
})
export class LedgerModule implements OnModuleInit, OnModuleDestroy {
  private forget = (): void => undefined;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  onModuleInit(): void {
    this.forget = warnOfClock(this.logger);
  }

  onModuleDestroy(): void {
    this.forget();
  }
}
