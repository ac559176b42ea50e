import type { NotificationKind, PersonalWay } from '@xiangtong/contracts';

/** Whether somebody who has chosen nothing is told of a kind by a way; text messages cost money, so none is sent unasked. */
export const usually: Readonly<Record<NotificationKind, Readonly<Record<PersonalWay, boolean>>>> = {
  'report.submitted': { mail: false, sms: false },
  'report.reminded': { mail: true, sms: false },
  'report.returned': { mail: true, sms: false },
  'report.accepted': { mail: false, sms: false },
  'report.deadline': { mail: true, sms: false },
  'report.photo_taken_away': { mail: true, sms: false },
  'period.reopened': { mail: false, sms: false },
  'run.finished': { mail: true, sms: false },
  'account.subscribed': { mail: true, sms: false },
  'edition.published': { mail: false, sms: false },
  'edition.withdrawn': { mail: false, sms: false },
  'account.new_device': { mail: true, sms: false },
  'account.renewal_due': { mail: true, sms: false },
  'operation.backup_failed': { mail: true, sms: false },
  'operation.disk_full': { mail: true, sms: false },
  'operation.replica_behind': { mail: true, sms: false },
};

/** What cannot wait for the morning, nor for the letter of the day. */
export const isUrgent: Readonly<Record<NotificationKind, boolean>> = {
  'report.submitted': false,
  'report.reminded': false,
  'report.returned': false,
  'report.accepted': false,
  'report.deadline': false,
  'report.photo_taken_away': false,
  'period.reopened': false,
  'run.finished': false,
  // Its hour was chosen, and files do not go into the letter of the day.
  'account.subscribed': true,
  'edition.published': false,
  'edition.withdrawn': false,
  'account.new_device': true,
  'account.renewal_due': false,
  'operation.backup_failed': false,
  'operation.disk_full': true,
  'operation.replica_behind': false,
};
