import type { NotificationKind, PersonalWay } from '@xiangtong/contracts';

/** Whether somebody who has chosen nothing is told of a kind by a way; text messages cost money, so none is sent unasked. */
export const usually: Readonly<Record<NotificationKind, Readonly<Record<PersonalWay, boolean>>>> = {
  chased: { mail: true, sms: false },
  returned: { mail: true, sms: false },
  accepted: { mail: false, sms: false },
  deadline: { mail: true, sms: false },
  'photo-taken-away': { mail: true, sms: false },
  'report-made': { mail: true, sms: false },
  subscribed: { mail: true, sms: false },
  published: { mail: false, sms: false },
  'new-device': { mail: true, sms: false },
  'backup-failed': { mail: true, sms: false },
  'disk-full': { mail: true, sms: false },
  'replica-behind': { mail: true, sms: false },
};

/** What cannot wait for the morning, nor for the letter of the day. */
export const isUrgent: Readonly<Record<NotificationKind, boolean>> = {
  chased: false,
  returned: false,
  accepted: false,
  deadline: false,
  'photo-taken-away': false,
  'report-made': false,
  // Its hour was chosen, and files do not go into the letter of the day.
  subscribed: true,
  published: false,
  'new-device': true,
  'backup-failed': false,
  'disk-full': true,
  'replica-behind': false,
};
