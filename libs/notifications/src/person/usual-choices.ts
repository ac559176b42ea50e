import type { NotificationKind } from '@xiangtong/contracts';

/** Whether somebody who has chosen nothing gets mail of a kind. */
export const usuallyMailed: Readonly<Record<NotificationKind, boolean>> = {
  chased: true,
  returned: true,
  deadline: true,
  'report-made': true,
  published: false,
  'new-device': true,
};

/** What cannot wait for the morning. */
export const isUrgent: Readonly<Record<NotificationKind, boolean>> = {
  chased: false,
  returned: false,
  deadline: false,
  'report-made': false,
  published: false,
  'new-device': true,
};
