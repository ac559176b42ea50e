import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { Positions } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { ExtractsController } from './extracts.controller';
import { OpenExtract } from './open-extract';

@Module({
  imports: [CubeModule],
  controllers: [ExtractsController],
  providers: [
    {
      provide: OpenExtract,
      inject: [DataSource, ReferenceCatalogue, Positions, CLOCK],
      useFactory: (
        ...[source, reference, positions, clock]: [DataSource, ReferenceCatalogue, Positions, Clock]
      ) => new OpenExtract({ source, reference, ledger: new LedgerReader(source) }, positions, clock),
    },
  ],
})
export class ExtractsModule {}
