import type { ComponentType } from 'react';
import type { Role, User } from '../session/use-user';

export type PageContent = ComponentType & {
  /** Asks the service what the page shows first at this address. */
  readonly askFirst?: (address: URLSearchParams, user: User) => void;
};

/** A page of the app: its address, who has it in the navigation, and how it is fetched when it is opened. */
export interface AppPage {
  readonly path: string;
  /** Its name in the navigation; a page without one is reached from others. */
  readonly name?: PageName;
  readonly roles: readonly Role[];
  /** Who may read it too, led there by a link or an address. */
  readonly guests?: readonly Role[];
  readonly load: () => Promise<PageContent>;
  /** The whole screen is its own: without name, navigation and person around it. */
  readonly isBare?: boolean;
}

type PageName = keyof typeof pageNames.zh;

/** Names are short: they are side by side, on the phone at the thumb. */
export const pageNames = {
  zh: {
    month: '本月',
    orders: '导入订单',
    history: '历史',
    overview: '总览',
    review: '审核',
    explore: '分析',
    boards: '看板',
    map: '地图',
    parks: '园区·农户',
    reports: '报表',
    units: '单位',
    calendar: '日历',
    people: '人员',
    messages: '消息',
    operations: '运维',
    trace: '追溯',
    ledger: '账本',
    materials: '资料',
    account: '我的账号',
  },
  en: {
    month: 'This month',
    orders: 'Import orders',
    history: 'History',
    overview: 'Overview',
    review: 'Review',
    explore: 'Explore',
    boards: 'Boards',
    map: 'Map',
    parks: 'Parks · households',
    reports: 'Reports',
    units: 'Units',
    calendar: 'Calendar',
    people: 'People',
    messages: 'Messages',
    operations: 'Operations',
    trace: 'Trace',
    ledger: 'Ledger',
    materials: 'Materials',
    account: 'My account',
  },
} as const;

const everyone: readonly Role[] = ['reporter', 'officer', 'auditor', 'admin'];

/** Pages in the order of the navigation. The first page of a role is where it starts. */
export const pages: readonly AppPage[] = [
  {
    path: '/month',
    name: 'month',
    roles: ['reporter'],
    load: () => import('../features/reporter/month/month-page').then((module) => module.MonthPage),
  },
  {
    path: '/entry/:unit/:form/:period',
    roles: ['reporter'],
    guests: ['officer', 'auditor'],
    load: () => import('../features/reporter/entry/entry-page').then((module) => module.EntryPage),
  },
  {
    path: '/orders',
    name: 'orders',
    roles: ['reporter'],
    load: () => import('../features/reporter/orders/orders-page').then((module) => module.OrdersPage),
  },
  {
    path: '/workbook',
    roles: ['reporter'],
    load: () => import('../features/reporter/workbook/workbook-page').then((module) => module.WorkbookPage),
  },
  {
    path: '/history',
    name: 'history',
    roles: ['reporter'],
    guests: ['officer', 'auditor'],
    load: () => import('../features/reporter/history/history-page').then((module) => module.HistoryPage),
  },
  {
    path: '/trace',
    name: 'trace',
    roles: ['auditor'],
    guests: ['reporter', 'officer'],
    load: () => import('../features/auditor/trace/trace-page').then((module) => module.TracePage),
  },
  {
    path: '/ledger',
    name: 'ledger',
    roles: ['auditor'],
    guests: ['officer'],
    load: () => import('../features/auditor/ledger/ledger-page').then((module) => module.LedgerPage),
  },
  {
    path: '/materials',
    name: 'materials',
    roles: ['auditor'],
    guests: ['officer'],
    load: () => import('../features/auditor/materials/materials-page').then((module) => module.MaterialsPage),
  },
  {
    path: '/overview',
    name: 'overview',
    roles: ['officer', 'auditor'],
    load: () => import('../features/officer/overview/overview-page').then((module) => module.OverviewPage),
  },
  {
    path: '/brief',
    roles: ['officer', 'auditor'],
    isBare: true,
    load: () => import('../features/officer/overview/brief/brief-page').then((module) => module.BriefPage),
  },
  {
    path: '/review',
    name: 'review',
    roles: ['officer'],
    guests: ['auditor'],
    load: () => import('../features/officer/review/review-page').then((module) => module.ReviewPage),
  },
  {
    path: '/explore',
    name: 'explore',
    roles: ['officer', 'auditor'],
    load: () => import('../features/officer/explore/explore-page').then((module) => module.ExplorePage),
  },
  {
    path: '/boards',
    name: 'boards',
    roles: ['officer', 'auditor'],
    load: () => import('../features/officer/explore/boards/boards-page').then((module) => module.BoardsPage),
  },
  {
    path: '/boards/:board',
    roles: ['officer', 'auditor'],
    load: () => import('../features/officer/explore/boards/board-page').then((module) => module.BoardPage),
  },
  {
    path: '/map',
    name: 'map',
    roles: ['officer', 'auditor'],
    load: () => import('../features/officer/map/map-page').then((module) => module.MapPage),
  },
  {
    path: '/parks',
    name: 'parks',
    roles: ['officer', 'auditor'],
    load: () => import('../features/officer/parks/parks-page').then((module) => module.ParksPage),
  },
  {
    path: '/reports',
    name: 'reports',
    roles: ['officer'],
    load: () => import('../features/officer/reports/reports-page').then((module) => module.ReportsPage),
  },
  {
    path: '/units',
    name: 'units',
    roles: ['officer', 'admin'],
    guests: ['auditor'],
    load: () => import('../features/officer/units/units-page').then((module) => module.UnitsPage),
  },
  {
    path: '/calendar',
    name: 'calendar',
    roles: ['officer'],
    load: () => import('../features/officer/calendar/calendar-page').then((module) => module.CalendarPage),
  },
  {
    path: '/people',
    name: 'people',
    roles: ['officer', 'admin'],
    load: () => import('../features/officer/people/people-page').then((module) => module.PeoplePage),
  },
  {
    path: '/messages',
    name: 'messages',
    roles: ['admin'],
    load: () => import('../features/admin/messages/messages-page').then((module) => module.MessagesPage),
  },
  {
    path: '/operations',
    name: 'operations',
    roles: ['admin'],
    load: () =>
      import('../features/admin/operations/operations-page').then((module) => module.OperationsPage),
  },
  {
    path: '/first-steps',
    roles: ['officer', 'admin'],
    load: () =>
      import('../features/common/first-steps/first-steps-page').then((module) => module.FirstStepsPage),
  },
  {
    path: '/inbox',
    roles: ['reporter', 'officer'],
    load: () => import('../features/common/inbox/inbox-page').then((module) => module.InboxPage),
  },
  {
    path: '/account/tokens',
    roles: everyone,
    load: () => import('../features/common/tokens/tokens-page').then((module) => module.TokensPage),
  },
  {
    path: '/account',
    name: 'account',
    roles: everyone,
    load: () => import('../features/common/account/account-page').then((module) => module.AccountPage),
  },
];
