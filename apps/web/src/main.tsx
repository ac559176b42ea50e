import { QueryClientProvider } from '@tanstack/react-query';
import { Fragment, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { isPublic, router } from './app/routes';
import { startLanguage } from './i18n/language';
import { SessionGate } from './session/session-gate';
import { askSession } from './session/use-user';
import { startTheme } from './ui/theme/theme';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the app');

/** Public pages lead to the others by opening them anew. */
const Gate = isPublic(window.location.pathname) ? Fragment : SessionGate;
if (Gate === SessionGate) askSession();

startLanguage();
startTheme();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Gate>
        <RouterProvider router={router} />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
);
