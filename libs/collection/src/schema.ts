import type { SchemaPart } from '@xiangtong/infrastructure';
import { Collection1700000000004 } from './migrations/0004-collection';
import { Forms1700000000009 } from './migrations/0009-forms';
import { Checks1700000000010 } from './migrations/0010-checks';
import { Register1700000000011 } from './migrations/0011-register';
import { ProductTitles1700000000012 } from './migrations/0012-product-titles';
import { DraftText1700000000013 } from './migrations/0013-draft-text';
import { Audit1700000000016 } from './migrations/0016-audit';
import { MovedDeadlines1700000000020 } from './migrations/0020-moved-deadlines';
import { CommentsOnLines1700000000080 } from './migrations/0080-comments-on-lines';
import { Closing1700000000085 } from './migrations/0085-closing';
import { Photos1700000000121 } from './migrations/0121-photos';
import { NewestSubmissions1700000000133 } from './migrations/0133-newest-submissions';
import { SubmissionsByStatus1700000000136 } from './migrations/0136-submissions-by-status';
import { InstallationEvents1700000000138 } from './migrations/0138-installation-events';
import { CalendarDay1700000000139 } from './migrations/0139-calendar-day';
import { AcceptedSums1700000000140 } from './migrations/0140-accepted-sums';
import { DraftsUncompressed1700000000160 } from './migrations/0160-drafts-uncompressed';
import { OpenPeriodOfOne1700000000161 } from './migrations/0161-open-period-of-one';

export const collectionSchema: SchemaPart = {
  tables: [
    'idempotency_key',
    'inbox_look',
    'installation_event',
    'period_chase',
    'period_event',
    'period_exception',
    'photo_removal',
    'product_title',
    'review_rule',
    'revision_check',
    'store_month',
    'submission',
    'submission_comment',
    'submission_event',
    'submission_photo',
  ],
  migrations: [
    Collection1700000000004,
    Forms1700000000009,
    Checks1700000000010,
    Register1700000000011,
    ProductTitles1700000000012,
    DraftText1700000000013,
    Audit1700000000016,
    MovedDeadlines1700000000020,
    CommentsOnLines1700000000080,
    Closing1700000000085,
    Photos1700000000121,
    NewestSubmissions1700000000133,
    SubmissionsByStatus1700000000136,
    InstallationEvents1700000000138,
    CalendarDay1700000000139,
    AcceptedSums1700000000140,
    DraftsUncompressed1700000000160,
    OpenPeriodOfOne1700000000161,
  ],
};

/** Append-only tables, with the columns that are pinned outside. One that is added later is not: old digests stay valid. */
export const collectionRecords = {
  submission_event: 'submission_id, revision, action, actor, reason, at',
  submission_comment: 'submission_id, revision, author, text, at',
  period_event: 'form, month, county, action, deadline, reason, actor, at',
  period_exception: 'form, month, unit_id, until, reason, actor, at',
  review_rule: 'county, accept_without_review, set_by, set_at',
  revision_check: 'checks',
  photo_removal: 'submission_id, digest, actor, reason, at',
  installation_event: 'action, place, about, actor, at',
};
