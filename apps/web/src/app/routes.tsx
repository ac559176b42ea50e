import type { ComponentType, ReactElement } from 'react';
import { createBrowserRouter, Link, matchPath, Navigate, type RouteObject } from 'react-router';
import { firstUser, useUser, type User } from '../session/use-user';
import { Button } from '../ui/button/button';
import { fetchPart, OutdatedApp } from '../ui/later/fetch-part';
import { openAnew } from '../ui/later/open-anew';
import { Page } from '../ui/page/page';
import { pages, type AppPage, type PageContent } from './pages';
import { mayOpen, mayRead } from './shell/may-open';
import { Shell } from './shell/shell';
import { usePageNames, useShellTexts } from './shell/texts';

/** A page that could not be fetched (a lost line, an upgrade under an old tab) or that broke while it was drawn. */
const PageFailure = (): ReactElement => {
  const t = useShellTexts();
  return (
    <Page title={t('failed')}>
      <p role="alert">{t('failedWhy')}</p>
      <Button kind="primary" onClick={() => void openAnew()}>
        {t('again')}
      </Button>
    </Page>
  );
};

const NoPage = (): ReactElement => {
  const t = useShellTexts();
  return (
    <Page title={t('noPage')}>
      <p>{t('noPageWhy')}</p>
      <Link to="/">{t('home')}</Link>
    </Page>
  );
};

/** Where somebody starts: the first page of the first role they have a page for. */
const startOf = (user: User): AppPage | undefined => pages.find((page) => mayOpen(page, user));

const Start = (): ReactElement => <Navigate to={startOf(useUser())?.path ?? '/account'} replace />;

/** A page of another role, and the way to an own one. */
const NotYours = (): ReactElement => {
  const t = useShellTexts();
  const names = usePageNames();
  const { path = '/account', name = 'account' } = startOf(useUser()) ?? {};
  return (
    <Page title={t('notYours')}>
      <p>{t('notYoursWhy')}</p>
      <Link to={path}>{t('toOwn', { page: names(name) })}</Link>
    </Page>
  );
};

/** Asked when it is drawn: the person may change while the app stays. */
const forItsReaders = (page: AppPage, Content: ComponentType): ComponentType =>
  function Readers() {
    return mayRead(page, useUser()) ? <Content /> : <NotYours />;
  };

/**
 * While there is a page to stay on, a page that an upgrade took away is not gone to: what is typed there stays. A page
 * that cannot be fetched says so itself, since the router shows nothing for one whose `lazy` throws.
 */
const loadPage = async (load: AppPage['load']): Promise<PageContent> => {
  try {
    return await fetchPart(load);
  } catch (failure) {
    if (failure instanceof OutdatedApp && router.state.initialized) return new Promise(() => undefined);
    return PageFailure;
  }
};

const routeOf = ({ path, load }: Pick<AppPage, 'path' | 'load'>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await loadPage(load) }),
  errorElement: <PageFailure />,
});

/** Asks for a page's data before anything is drawn, since drawing takes as long as an answer. */
const askFirst = async (page: AppPage, { askFirst: ask }: PageContent): Promise<void> => {
  const user = await firstUser;
  const { pathname, search } = window.location;
  if (mayRead(page, user) && matchPath(page.path, pathname)) ask?.(new URLSearchParams(search), user);
};

const routeOfRoles = (page: AppPage): RouteObject => ({
  ...routeOf(page),
  lazy: async () => {
    const content = await loadPage(page.load);
    void askFirst(page, content);
    return { Component: forItsReaders(page, content) };
  },
});

/** Pages that need no account. The seal of a report is printed on it as a code for telephones. */
const openPages: readonly Pick<AppPage, 'path' | 'load'>[] = [
  {
    path: '/verify/:seal?',
    load: () => import('../features/common/verify/verify-page').then((module) => module.VerifyPage),
  },
  {
    path: '/open',
    load: () => import('../features/public/editions/open-list-page').then((module) => module.OpenListPage),
  },
  {
    path: '/open/:seal',
    load: () => import('../features/public/editions/edition-page').then((module) => module.OpenEditionPage),
  },
  {
    path: '/stop/:word',
    load: () => import('../features/common/stop/stop-page').then((module) => module.StopPage),
  },
  {
    path: '/signing-in',
    load: () => import('../features/common/signed-in/signed-in-page').then((module) => module.SigningInPage),
  },
  {
    path: '/signed-in',
    load: () => import('../features/common/signed-in/signed-in-page').then((module) => module.SignedInPage),
  },
];

/** Whether the address is that of a page which does without a sign-in. */
export const isPublic = (pathname: string): boolean =>
  openPages.some(({ path }) => matchPath(path, pathname) !== null);

export const router = createBrowserRouter([
  ...openPages.map((page) => ({ ...routeOf(page), hydrateFallbackElement: <></> })),
  ...pages
    .filter(({ isBare = false }) => isBare)
    .map((page) => ({ ...routeOfRoles(page), hydrateFallbackElement: <></> })),
  {
    element: <Shell />,
    errorElement: <PageFailure />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Start /> },
      ...pages.filter(({ isBare = false }) => !isBare).map(routeOfRoles),
      { path: '*', element: <NoPage /> },
    ],
  },
]);
