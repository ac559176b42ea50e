import type { components } from '../../../api/schema';

export type InboxItem = components['schemas']['InboxItem'];

const toEntry = ({ unit, form, period }: InboxItem): string => `/entry/${unit}/${form}/${period}`;
const toHistory = ({ unit, form, period }: InboxItem): string =>
  `/history?${new URLSearchParams({ unit: unit ?? '', form, period })}`;
const toReview = ({ form, period, submission }: InboxItem): string =>
  `/review?${new URLSearchParams({ form, period, ...(submission && { submission }) })}`;

/** Where each kind is dealt with. Comments are answered where one stands: in the review, or in the own history. */
const targets: Readonly<Record<InboxItem['kind'], (item: InboxItem, isOfficer: boolean) => string>> = {
  returned: toEntry,
  overdue: toEntry,
  'due-soon': toEntry,
  'exception-ending': toEntry,
  'to-review': toReview,
  'overdue-units': ({ form, period }) => `/overview?${new URLSearchParams({ form, period })}`,
  commented: (item, isOfficer) => (isOfficer ? toReview(item) : toHistory(item)),
  accepted: toHistory,
};

export const inboxTarget = (item: InboxItem, isOfficer: boolean): string =>
  targets[item.kind](item, isOfficer);

const news: ReadonlySet<InboxItem['kind']> = new Set(['commented', 'accepted']);

/** Something to know, not to do. */
export const isNews = ({ kind }: InboxItem): boolean => news.has(kind);
