import type { ComponentType } from 'react';
import type { Role } from '../session/use-user';

/** A page of the app: its address, who has it in the navigation, and how it is fetched when it is opened. */
export interface AppPage {
  readonly path: string;
  /** Its name in the navigation; a page without one is reached from others. */
  readonly name?: PageName;
  readonly roles: readonly Role[];
  readonly load: () => Promise<ComponentType>;
}

export type PageName = keyof typeof pageNames.zh;

/** Short: they stand side by side, on the phone at the thumb. */
export const pageNames = {
  zh: {
    account: '我的账号',
  },
  en: {
    account: 'My account',
  },
} as const;

const everyone: readonly Role[] = ['reporter', 'officer', 'auditor', 'admin'];

/** In the order of the navigation. The first page of a role is where it starts. */
export const pages: readonly AppPage[] = [
  {
    path: '/account',
    name: 'account',
    roles: everyone,
    load: () => import('../features/common/account/account-page').then((module) => module.AccountPage),
  },
];
