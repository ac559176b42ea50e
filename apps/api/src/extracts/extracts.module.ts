import { Module } from '@nestjs/common';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ExtractDesk, Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CubeModule } from '../cube/cube.module';
import { ExtractsController } from './extracts.controller';

@Module({
  imports: [CubeModule],
  controllers: [ExtractsController],
  providers: [
    {
      provide: ExtractDesk,
      inject: [DATABASE, ReferenceCatalogue, Positions, CLOCK],
      useFactory: (
        ...[source, reference, positions, clock]: [Database, ReferenceCatalogue, Positions, Clock]
      ) => new ExtractDesk({ source, reference, ledger: new LedgerReader(source) }, positions, clock),
    },
  ],
})
export class ExtractsModule {}
