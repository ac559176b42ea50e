import type { FormCode } from './form';
import type { MessageCode, SentenceParameters } from './messages';
import type { Language } from './problem';

/** How a person is told: by mail, or by a text message to the telephone. */
export const personalWays = ['mail', 'sms'] as const;
export type PersonalWay = (typeof personalWays)[number];

/** What people and programs are told. `deadline` is before and after it, `chased` an officer's own word. */
export const notificationKinds = [
  'chased',
  'returned',
  'accepted',
  'deadline',
  'photo-taken-away',
  'report-made',
  'subscribed',
  'published',
  'new-device',
  'backup-failed',
  'disk-full',
  'replica-behind',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What an endpoint of an installation can subscribe to: the rest concerns one person alone. */
export const sharedKinds = [
  'chased',
  'returned',
  'accepted',
  'deadline',
  'published',
  'backup-failed',
  'disk-full',
  'replica-behind',
] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** What concerns the installation as a whole, whatever place somebody looks after. */
export const operationKinds: readonly NotificationKind[] = ['backup-failed', 'disk-full', 'replica-behind'];

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

/**
 * What has happened, by its kind: names, places, days and numbers of things, never a figure of a report, never words
 * that somebody has typed into a reason. Who receives it is decided later.
 */
export interface HappeningDetails {
  /** `by` is the office or person that asks, as the unit knows it. */
  readonly chased: UnitsOfPeriod & { readonly by: string };
  readonly returned: UnitsOfPeriod & { readonly submission: string };
  readonly accepted: UnitsOfPeriod & { readonly submission: string };
  readonly 'photo-taken-away': UnitsOfPeriod & { readonly submission: string };
  readonly deadline: UnitsOfPeriod & { readonly deadline: string; readonly mark: DeadlineMark };
  readonly 'report-made': {
    readonly username: string;
    readonly run: string;
    readonly title: string;
    readonly scope: string;
    readonly period: string;
  };
  /** Files of a view or a board that somebody wants regularly. They are made when they are sent. */
  readonly subscribed: {
    readonly username: string;
    readonly subscription: string;
    readonly title: string;
    readonly stopWord: string;
  };
  readonly published: {
    readonly seal: string;
    readonly title: string;
    readonly scope: string;
    readonly period: string;
    readonly language: Language;
  };
  readonly 'new-device': {
    readonly username: string;
    readonly agent: string;
    readonly network: string | null;
  };
  readonly 'backup-failed': {
    readonly what: 'backup' | 'drill' | 'base';
    /** Why. */
    readonly code: MessageCode;
    readonly parameters: SentenceParameters;
  };
  /** The disk has less room than the margin, below which nothing is saved. */
  readonly 'disk-full': {
    readonly host: string;
    readonly freeMegabytes: number;
    readonly marginMegabytes: number;
  };
  /** Figures of one process lag behind the ledger. */
  readonly 'replica-behind': { readonly host: string; readonly entries: number; readonly minutes: number };
}

/** What can be had regularly by mail: a saved view, or a board. */
export const subscriptionKinds = ['view', 'board'] as const;
export type SubscriptionKind = (typeof subscriptionKinds)[number];

export const subscriptionFormats = ['pdf', 'xlsx'] as const;
export type SubscriptionFormat = (typeof subscriptionFormats)[number];
