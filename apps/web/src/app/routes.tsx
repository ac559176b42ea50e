import type { ComponentType, ReactElement } from 'react';
import { createBrowserRouter, matchPath, Navigate, type RouteObject } from 'react-router';
import { useUser } from '../session/use-user';
import { fetchPart, OutdatedApp } from '../ui/later/fetch-part';
import { pages, type AppPage } from './pages';
import { Shell } from './shell/shell';
import { NoPage } from './shell/no-page';
import { PageFailure } from './shell/page-failure';
import { mayOpen } from './shell/may-open';

/** Where somebody starts: the first page of the first role they have a page for. */
const Start = (): ReactElement => {
  const user = useUser();
  const first = pages.find((page) => mayOpen(page, user));
  return <Navigate to={first?.path ?? '/account'} replace />;
};

/**
 * While there is a page to stay on, a page that an upgrade took away is not gone to: what is typed there stays. A page
 * that cannot be fetched says so itself, since the router shows nothing for one whose `lazy` throws.
 */
const loadPage = async (load: AppPage['load']): Promise<ComponentType> => {
  try {
    return await fetchPart(load);
  } catch (failure) {
    if (failure instanceof OutdatedApp && router.state.initialized) return new Promise(() => undefined);
    return PageFailure;
  }
};

const routeOf = ({ path, load }: AppPage): RouteObject => ({
  path,
  lazy: async () => ({ Component: await loadPage(load) }),
  errorElement: <PageFailure />,
});

/** Printed on reports as a code for telephones: whoever holds one needs no account. */
const publicPage: RouteObject = {
  path: '/verify/:seal?',
  lazy: async () => ({
    Component: await loadPage(() =>
      import('../features/common/verify/verify-page').then((module) => module.VerifyPage),
    ),
  }),
  errorElement: <PageFailure />,
  hydrateFallbackElement: <></>,
};

/** Whether the address is that of a page which does without a sign-in. */
export const isPublic = (pathname: string): boolean => matchPath(publicPage.path ?? '', pathname) !== null;

export const router = createBrowserRouter([
  publicPage,
  {
    element: <Shell />,
    errorElement: <PageFailure />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Start /> },
      ...pages.map(routeOf),
      { path: '*', element: <NoPage /> },
    ],
  },
]);
