import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useUser, type Role } from '../../../session/use-user';
import { DataTable } from '../../../ui/data-table/data-table';
import { Soft } from '../../../ui/forms/forms';
import { Page } from '../../../ui/page/page';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { useFirstStepTexts } from './texts';

type Step = components['schemas']['FirstStepsResponse']['steps'][number];

/** Where a step is done: on a page that the role has, or by a command on the machine of the service. */
const places: Readonly<
  Record<
    Step['code'],
    { readonly command?: string; readonly page?: string; readonly roles?: readonly Role[] }
  >
> = {
  'reference-data': { command: 'xiangtong seed' },
  'form-header': { command: 'xiangtong import forms forms.csv' },
  units: { page: '/units', roles: ['officer', 'admin'], command: 'xiangtong import units units.csv' },
  'start-month': {
    page: '/units',
    roles: ['officer', 'admin'],
    command: 'xiangtong units start-month 2026-03',
  },
  officers: { page: '/people', roles: ['officer', 'admin'], command: 'xiangtong people import people.csv' },
  reporters: { page: '/people', roles: ['officer', 'admin'], command: 'xiangtong people import people.csv' },
  'first-submission': {},
  'first-acceptance': { page: '/review', roles: ['officer'] },
  'first-report': { page: '/reports', roles: ['officer'] },
};

const Place = ({ code }: { readonly code: Step['code'] }): ReactElement => {
  const t = useFirstStepTexts();
  const user = useUser();
  const { command, page, roles = [] } = places[code];
  const isHere = page !== undefined && roles.some((role) => user.roles.includes(role));
  return (
    <>
      {isHere && <Link to={page}>{t('toPage')}</Link>}
      {isHere && command !== undefined && ' · '}
      {command !== undefined && <code>{command}</code>}
    </>
  );
};

/** From an empty installation to the first report: what is done, what comes next, and where. */
export const FirstStepsPage = (): ReactElement => {
  const t = useFirstStepTexts();
  const query = api.useQuery('get', '/api/v1/first-steps', {});
  const steps = query.data?.steps ?? [];
  const next = steps.find(({ isDone }) => !isDone);
  const stateOf = ({ code, isDone }: Step): string => {
    if (isDone) return t('done');
    return t(code === next?.code ? 'next' : 'open');
  };
  const what = ({ code, count, month, isDone }: Step): string => {
    const about = t(`about-${code}`);
    if (code === 'start-month' && month !== null) return `${about} ${t('startsIn', { month })}`;
    return !isDone && count !== null && count > 0
      ? `${about} ${t(`count-${code}` as 'count-units', { count })}`
      : about;
  };
  return (
    <Page title={t('title')}>
      <Soft>{t(query.data?.isDone ? 'allDone' : 'about')}</Soft>
      <Waiting for={query} label={t('loading')} rows={9} />
      {query.data && (
        <DataTable
          label={t('title')}
          rows={steps}
          keyOf={({ code }) => code}
          columns={(column) => [
            column.name(
              'step',
              t('step'),
              ({ code }) => `${steps.findIndex((one) => one.code === code) + 1}. ${t(code)}`,
            ),
            column.word('state', t('state'), stateOf),
            column.word('what', t('what'), what, { isProse: true }),
            column.word('where', t('where'), ({ code }) => <Place code={code} />),
          ]}
        />
      )}
    </Page>
  );
};
