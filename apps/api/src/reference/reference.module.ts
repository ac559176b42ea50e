import { Module } from '@nestjs/common';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { Cartograms } from './cartograms';
import { ReferenceController } from './reference.controller';
import { ownSeats } from './seats';

@Module({
  controllers: [ReferenceController],
  providers: [
    {
      provide: Cartograms,
      inject: [ReferenceCatalogue],
      useFactory: (catalogue: ReferenceCatalogue) => new Cartograms(catalogue, ownSeats()),
    },
  ],
})
export class ReferenceModule {}
