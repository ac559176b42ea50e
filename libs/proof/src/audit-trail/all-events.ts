import { collectionEvents } from '@xiangtong/collection';
import { accountEvents } from '@xiangtong/identity';
import { benefitDoubtEvents, householdEvents, registerEvents } from '@xiangtong/impact';
import type { Database } from '@xiangtong/infrastructure';
import { ledgerEvents } from '@xiangtong/ledger';
import { boundaryEvents, unitEvents } from '@xiangtong/reference';
import { reportEvents } from '@xiangtong/reporting';
import { editionEvents } from '../publish/edition-events';
import { hashIds, numberIds, uuidIds, type EventStream } from './event-streams';

/** Events of every lib, in the order in which things of one moment follow each other. */
export const allEvents = (source: Database): EventStream[] => {
  const { submission, comment, reviewRule, period, exception, chase, photo, installation } =
    collectionEvents(source);
  const reports = reportEvents(source);
  const editions = editionEvents(source);
  const ids = numberIds;
  return [
    { name: 'account', kind: 'account', ids, read: accountEvents(source.manager), isOfInstallation: true },
    { name: 'unit', kind: 'unit', ids, read: unitEvents(source) },
    { name: 'review-rule', kind: 'review-rule', ids, read: reviewRule },
    { name: 'period', kind: 'period', ids, read: period },
    { name: 'exception', kind: 'exception', isOfUnits: true, ids, read: exception },
    { name: 'chase', kind: 'period', isOfUnits: true, ids, read: chase },
    { name: 'comment', kind: 'comment', isOfUnits: true, ids, read: comment },
    { name: 'photo', kind: 'submission', isOfUnits: true, ids, read: photo },
    { name: 'submission', kind: 'submission', isOfUnits: true, ids, read: submission },
    { name: 'ledger', kind: 'ledger', isOfUnits: true, ids, read: ledgerEvents(source) },
    { name: 'report-requested', kind: 'report', ids: uuidIds, read: reports.requested },
    { name: 'report-finished', kind: 'report', ids: uuidIds, read: reports.finished },
    { name: 'report-published', kind: 'report', ids: hashIds, read: editions.published },
    { name: 'report-withdrawn', kind: 'report', ids: hashIds, read: editions.withdrawn },
    { name: 'report-arranged', kind: 'report', ids, read: reports.arranged },
    { name: 'letterhead', kind: 'letterhead', ids, read: reports.letterhead },
    { name: 'definition', kind: 'definition', ids, read: reports.definition },
    { name: 'boundary', kind: 'boundary', ids, read: boundaryEvents(source) },
    { name: 'installation', kind: 'installation', ids, read: installation },
    { name: 'household', kind: 'household', ids, read: householdEvents(source) },
    { name: 'register', kind: 'household', ids, read: registerEvents(source), isOfInstallation: true },
    { name: 'benefit-doubt', kind: 'benefit-doubt', ids, read: benefitDoubtEvents(source) },
  ];
};
