import { Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  CLOCK,
  CONFIG,
  DATABASE,
  LOGGER,
  type Clock,
  type Config,
  type Database,
  type Logger,
} from '@xiangtong/infrastructure';
import { LedgerDesk, warnOfClock } from '@xiangtong/ledger';
import { CheckpointDesk, CheckpointKeeper, CheckpointMaker, TimeStamper } from '@xiangtong/proof';
import { CheckpointsController } from './checkpoints.controller';
import { LedgerController } from './ledger.controller';
import { ProofDesk } from './proof-desk';

const keeperOf = (
  source: Database,
  clock: Clock,
  { ledger, publicUrl }: Config,
  logger: Logger,
): CheckpointKeeper => {
  const { key: keys, timeAuthority } = ledger;
  return new CheckpointKeeper(
    new CheckpointMaker({ source, clock, keys, publicUrl }),
    timeAuthority && new TimeStamper(source, clock, timeAuthority),
    logger,
  );
};

@Module({
  controllers: [LedgerController, CheckpointsController],
  providers: [
    { provide: LedgerDesk, inject: [DATABASE], useFactory: (source: Database) => new LedgerDesk(source) },
    { provide: ProofDesk, inject: [DATABASE], useFactory: (source: Database) => new ProofDesk(source) },
    {
      provide: CheckpointDesk,
      inject: [DATABASE],
      useFactory: (source: Database) => new CheckpointDesk(source),
    },
    {
      provide: CheckpointKeeper,
      inject: [DATABASE, CLOCK, CONFIG, LOGGER],
      useFactory: keeperOf,
    },
  ],
  exports: [CheckpointKeeper],
})
export class LedgerModule implements OnApplicationBootstrap, OnModuleDestroy {
  private forget = (): void => undefined;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly keeper: CheckpointKeeper,
  ) {}

  onApplicationBootstrap(): void {
    this.forget = warnOfClock(this.logger);
    this.keeper.open();
  }

  onModuleDestroy(): Promise<void> {
    this.forget();
    return this.keeper.close();
  }
}
