import { Module } from '@nestjs/common';
import { DATABASE, type Database } from '@xiangtong/infrastructure';
import { AuditDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { AuditController } from './audit.controller';

@Module({
  controllers: [AuditController],
  providers: [
    {
      provide: AuditDesk,
      inject: [DATABASE, ReferenceCatalogue],
      useFactory: (source: Database, reference: ReferenceCatalogue) => new AuditDesk(source, reference),
    },
  ],
})
export class AuditModule {}
