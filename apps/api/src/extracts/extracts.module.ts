import { Module } from '@nestjs/common';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CubeModule } from '../cube/cube.module';
import { ExtractsController } from './extracts.controller';
import { OpenExtract } from './open-extract';

@Module({
  imports: [CubeModule],
  controllers: [ExtractsController],
  providers: [
    {
      provide: OpenExtract,
      inject: [DATABASE, ReferenceCatalogue, Positions, CLOCK],
      useFactory: (
        ...[source, reference, positions, clock]: [Database, ReferenceCatalogue, Positions, Clock]
      ) => new OpenExtract({ source, reference, ledger: new LedgerReader(source) }, positions, clock),
    },
  ],
})
export class ExtractsModule {}
