/** Pages that help is written for, by the first part of their address. */
export const helpPages = [
  'month',
  'entry',
  'orders',
  'workbook',
  'history',
  'overview',
  'review',
  'explore',
  'boards',
  'map',
  'parks',
  'reports',
  'units',
  'calendar',
  'people',
  'messages',
  'operations',
  'inbox',
  'account',
  'trace',
  'ledger',
  'materials',
] as const;

export type HelpPage = (typeof helpPages)[number];

const pageNamed = (name: string | undefined): HelpPage | null =>
  helpPages.find((page) => page === name) ?? null;

/** Help of the open page; null where nothing is written for it. */
export const helpPageOf = (pathname: string): HelpPage | null => pageNamed(pathname.split('/')[1]);

/** What an address asks for, `#help-month-2`, wherever it leads. */
export const helpAsked = (hash: string): HelpPage | null => pageNamed(/^#help-([a-z]+)-\d+$/.exec(hash)?.[1]);

/** Pages of one unit or file are reached by another one. */
const doors: Partial<Record<HelpPage, string>> = { entry: '/month', workbook: '/month' };

/** The address of a page with its help open; `question` counts from 0. */
export const helpAddress = (page: HelpPage, question: number): string =>
  `${doors[page] ?? `/${page}`}#help-${page}-${question}`;

/** What people ask on a page → what to do. */
export type HelpTexts = Readonly<Record<HelpPage, Readonly<Record<string, string>>>>;
