import { Module } from '@nestjs/common';
import { ChangeReader, Cube, VintageReader } from '@xiangtong/analytics';
import { CLOCK, type Clock, DATABASE, type Database } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ChangeDesk, Positions, VintageDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { CubeModule } from '../cube/cube.module';
import { VintagesController } from './vintages.controller';

@Module({
  imports: [CubeModule],
  controllers: [VintagesController],
  providers: [
    {
      provide: VintageDesk,
      inject: [Cube, Positions, DATABASE, CLOCK],
      useFactory: (cube: Cube, positions: Positions, source: Database, clock: Clock) =>
        new VintageDesk(new VintageReader(cube), { positions, ledger: new LedgerReader(source), clock }),
    },
    {
      provide: ChangeDesk,
      inject: [Cube, Positions, DATABASE, ReferenceCatalogue],
      useFactory: (cube: Cube, positions: Positions, source: Database, reference: ReferenceCatalogue) =>
        new ChangeDesk({
          changes: new ChangeReader(cube),
          positions,
          ledger: new LedgerReader(source),
          reference,
          source,
        }),
    },
  ],
})
export class VintagesModule {}
