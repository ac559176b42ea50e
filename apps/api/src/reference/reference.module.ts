import { Module } from '@nestjs/common';
import { DATABASE, type Database } from '@xiangtong/infrastructure';
import { BoundaryMaps, Cartograms, ReferenceCatalogue } from '@xiangtong/reference';
import { BoundariesController } from './boundaries.controller';
import { ReferenceController } from './reference.controller';
import { ownSeats } from './seats';

@Module({
  controllers: [ReferenceController, BoundariesController],
  providers: [
    {
      provide: BoundaryMaps,
      inject: [DATABASE],
      useFactory: (source: Database) => new BoundaryMaps(source),
    },
    {
      provide: Cartograms,
      inject: [ReferenceCatalogue],
      useFactory: (catalogue: ReferenceCatalogue) => new Cartograms(catalogue, ownSeats()),
    },
  ],
})
export class ReferenceModule {}
