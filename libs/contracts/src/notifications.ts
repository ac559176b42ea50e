import type { FormCode } from './form';
import type { MessageCode, SentenceParameters } from './messages';
import type { Language } from './problem';

/** How a person is told: by mail, or by a text message to the telephone. */
export const personalWays = ['mail', 'sms'] as const;
export type PersonalWay = (typeof personalWays)[number];

/**
 * What people and programs are told: the same words for what somebody subscribes to and for the type of a message.
 * `report.deadline` comes by the calendar, before and after the day; `report.reminded` when an officer reminds (nonresponse
 * follow-up).
 */
export const notificationKinds = [
  'report.submitted',
  'report.reminded',
  'report.returned',
  'report.accepted',
  'report.deadline',
  'report.photo_taken_away',
  'period.reopened',
  'run.finished',
  'account.subscribed',
  'edition.published',
  'edition.withdrawn',
  'account.new_device',
  'account.renewal_due',
  'operation.backup_failed',
  'operation.disk_full',
  'operation.replica_behind',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/**
 * What a person can choose to be told of. That a report has come in stands in the review queue, and mail for each would
 * bury the rest.
 */
export type PersonalKind = Exclude<NotificationKind, 'report.submitted'>;
export const personalKinds = notificationKinds.filter(
  (kind): kind is PersonalKind => kind !== 'report.submitted',
);

/** What an endpoint of an installation can subscribe to: the rest concerns one person alone. */
export const sharedKinds = [
  'report.submitted',
  'report.reminded',
  'report.returned',
  'report.accepted',
  'report.deadline',
  'period.reopened',
  'edition.published',
  'edition.withdrawn',
  'operation.backup_failed',
  'operation.disk_full',
  'operation.replica_behind',
] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** What concerns the installation as a whole, whatever place somebody looks after. */
export const operationKinds: readonly NotificationKind[] = [
  'operation.backup_failed',
  'operation.disk_full',
  'operation.replica_behind',
];

/** `webhook`: a program, signed after Standard Webhooks; the others are robots of group chats. */
export const endpointTypes = ['webhook', 'wecom', 'dingtalk', 'feishu'] as const;
export type EndpointType = (typeof endpointTypes)[number];

/** `waiting`: not sent yet, or to be tried again. `dead`: given up. `dropped`: nobody wants or may have it any more. */
export const deliveryStates = ['waiting', 'sent', 'dead', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why an attempt failed; `gone` is the receiver's own word that it wants nothing any more (HTTP 410). */
export type DeliveryFailure =
  | 'unreachable'
  | 'timeout'
  | 'inner-address'
  | 'not-encrypted'
  | 'redirect'
  | 'status'
  | 'answer'
  | 'gone'
  | 'mail-server'
  | 'mail-refused'
  | 'no-mail-server'
  | 'no-sms-gateway'
  | 'no-files';

/** When a deadline is told: three days before, on its day, and when it has passed. */
export type DeadlineMark = 'soon' | 'today' | 'passed';

interface UnitsOfPeriod {
  readonly form: FormCode;
  readonly period: string;
  readonly unitIds: readonly number[];
}

/** A public edition as readers find it. */
interface EditionOfPlace {
  readonly seal: string;
  readonly title: string;
  readonly scope: string;
  readonly period: string;
  readonly language: Language;
}

/**
 * What has happened, by its kind: names, places, days and numbers of things, never a figure of a report, never words
 * that somebody has typed into a reason. Who receives it is decided later.
 */
export interface HappeningDetails {
  /** `submission` is null where a file or a stream has brought several at once. */
  readonly 'report.submitted': UnitsOfPeriod & { readonly submission: string | null };
  /** `by` is the office or person that asks, as the unit knows it. */
  readonly 'report.reminded': UnitsOfPeriod & { readonly by: string };
  readonly 'report.returned': UnitsOfPeriod & { readonly submission: string };
  /** `submission` as that of `report.submitted`. */
  readonly 'report.accepted': UnitsOfPeriod & { readonly submission: string | null };
  readonly 'report.photo_taken_away': UnitsOfPeriod & { readonly submission: string };
  readonly 'report.deadline': UnitsOfPeriod & { readonly deadline: string; readonly mark: DeadlineMark };
  readonly 'run.finished': {
    readonly username: string;
    readonly run: string;
    readonly title: string;
    readonly scope: string;
    readonly period: string;
  };
  /** Files of a view or a board that somebody wants regularly. They are made when they are sent. */
  readonly 'account.subscribed': {
    readonly username: string;
    readonly subscription: string;
    readonly title: string;
    readonly stopWord: string;
  };
  /** Units that owe the report and may hand it in or correct it again. */
  readonly 'period.reopened': UnitsOfPeriod;
  readonly 'edition.published': EditionOfPlace;
  /** Of one that was out: nobody is told of one that nobody has heard of. */
  readonly 'edition.withdrawn': EditionOfPlace;
  readonly 'account.new_device': {
    readonly username: string;
    readonly agent: string;
    readonly network: string | null;
  };
  /** API tokens, subscriptions and schedules pause then, unless the person signs in with the provider. */
  readonly 'account.renewal_due': { readonly username: string; readonly until: string };
  readonly 'operation.backup_failed': {
    readonly what: 'backup' | 'drill' | 'base';
    /** Why. */
    readonly code: MessageCode;
    readonly parameters: SentenceParameters;
  };
  /** The disk has less room than the margin, below which nothing is saved. */
  readonly 'operation.disk_full': {
    readonly host: string;
    readonly freeMegabytes: number;
    readonly marginMegabytes: number;
  };
  /** Figures of one process lag behind the ledger. */
  readonly 'operation.replica_behind': {
    readonly host: string;
    readonly entries: number;
    readonly minutes: number;
  };
}

/** What can be had regularly by mail: a saved view, or a board. */
export const subscriptionKinds = ['view', 'board'] as const;
export type SubscriptionKind = (typeof subscriptionKinds)[number];

export const subscriptionFormats = ['pdf', 'xlsx'] as const;
export type SubscriptionFormat = (typeof subscriptionFormats)[number];
