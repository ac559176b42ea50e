import type { ReactElement } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { useUser } from '../session/use-user';
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

const routeOf = ({ path, load }: AppPage): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
  errorElement: <PageFailure />,
});

export const router = createBrowserRouter([
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
