import { Module } from '@nestjs/common';
import { collectionEvents } from '@xiangtong/collection';
import { accountEvents } from '@xiangtong/identity';
import { ledgerEvents } from '@xiangtong/ledger';
import { ReferenceCatalogue, unitEvents } from '@xiangtong/reference';
import { reportEvents } from '@xiangtong/reporting';
import { DataSource } from 'typeorm';
import { AuditController } from './audit.controller';
import { AuditDesk } from './audit-desk';
import { hashIds, numberIds, uuidIds, type EventStream } from './event-streams';

/** In the order in which events of the same moment follow each other. */
const streamsOf = (source: DataSource): EventStream[] => {
  const { submission, comment, reviewRule, period, exception } = collectionEvents(source);
  const reports = reportEvents(source);
  const ids = numberIds;
  return [
    { name: 'account', kind: 'account', ids, read: accountEvents(source.manager) },
    { name: 'unit', kind: 'unit', ids, read: unitEvents(source) },
    { name: 'review-rule', kind: 'review-rule', ids, read: reviewRule },
    { name: 'period', kind: 'period', ids, read: period },
    { name: 'exception', kind: 'exception', ids, read: exception },
    { name: 'comment', kind: 'comment', ids, read: comment },
    { name: 'submission', kind: 'submission', ids, read: submission },
    { name: 'ledger', kind: 'ledger', ids, read: ledgerEvents(source) },
    { name: 'report-requested', kind: 'report', ids: uuidIds, read: reports.requested },
    { name: 'report-finished', kind: 'report', ids: uuidIds, read: reports.finished },
    { name: 'report-published', kind: 'report', ids: hashIds, read: reports.published },
    { name: 'report-arranged', kind: 'report', ids, read: reports.arranged },
  ];
};

@Module({
  controllers: [AuditController],
  providers: [
    {
      provide: AuditDesk,
      inject: [DataSource, ReferenceCatalogue],
      useFactory: (source: DataSource, reference: ReferenceCatalogue) =>
        new AuditDesk(streamsOf(source), reference),
    },
  ],
})
export class AuditModule {}
