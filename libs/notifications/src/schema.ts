import type { SchemaPart } from '@xiangtong/infrastructure';
import { Notifications1700000000094 } from './migrations/0094-notifications';
import { FormerSecrets1700000000151 } from './migrations/0151-former-secrets';
import { StopWords1700000000150 } from './migrations/0150-stop-words';
import { Subscriptions1700000000127 } from './migrations/0127-subscriptions';
import { TypesOfMessages1700000000153 } from './migrations/0153-types-of-messages';
import { WaysOfAPerson1700000000117 } from './migrations/0117-ways-of-a-person';

export const notificationsSchema: SchemaPart = {
  tables: [
    'notification_address',
    'notification_choice',
    'notification_contact',
    'notification_delivery',
    'notification_endpoint',
    'notification_reminder',
    'notification_subscription',
  ],
  migrations: [
    Notifications1700000000094,
    WaysOfAPerson1700000000117,
    Subscriptions1700000000127,
    StopWords1700000000150,
    FormerSecrets1700000000151,
    TypesOfMessages1700000000153,
  ],
  notInBackups: {
    notification_delivery: 'what waited at the time of a backup is old when it is restored',
  },
};
