import { Module } from '@nestjs/common';
import { ChangeReader, Cube, VintageReader } from '@xiangtong/analytics';
import { CLOCK, type Clock } from '@xiangtong/infrastructure';
import { LedgerReader } from '@xiangtong/ledger';
import { ChangeDesk, Positions, VintageDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { DataSource } from 'typeorm';
import { CubeModule } from '../cube/cube.module';
import { VintagesController } from './vintages.controller';

type ChangeDependencies = [Cube, Positions, DataSource, ReferenceCatalogue];
type VintageDependencies = [Cube, Positions, DataSource, Clock];

@Module({
  imports: [CubeModule],
  controllers: [VintagesController],
  providers: [
    {
      provide: VintageDesk,
      inject: [Cube, Positions, DataSource, CLOCK],
      useFactory: (...[cube, positions, source, clock]: VintageDependencies) =>
        new VintageDesk(new VintageReader(cube), { positions, ledger: new LedgerReader(source), clock }),
    },
    {
      provide: ChangeDesk,
      inject: [Cube, Positions, DataSource, ReferenceCatalogue],
      useFactory: (...[cube, positions, source, reference]: ChangeDependencies) =>
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
