import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { askCube } from '../../../api/cube/use-cube';
import { FigurePanel } from '../../../desk/figure-panel/figure-panel';
import { FirstStepsNotice } from '../../../desk/first-steps/first-steps-notice';
import { useLive } from '../../../desk/live/use-live';
import { PreliminaryNotice } from '../../../desk/scope-filter/preliminary-notice';
import { ScopeFilter } from '../../../desk/scope-filter/scope-filter';
import { ScopePath } from '../../../desk/scope-filter/scope-path';
import { useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { useView, viewOf, type ViewControl } from '../../../desk/scope-filter/use-view';
import { Shortcuts } from '../../../desk/shortcuts/shortcuts';
import { useUser } from '../../../session/use-user';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Dashboard } from './dashboard';
import { totalsQuery } from './figures';
import { useOverviewTexts } from './texts';

const OverviewShortcuts = ({ change }: Pick<ViewControl, 'change'>): ReactElement => {
  const t = useOverviewTexts();
  const isOfficer = useUser().roles.includes('officer');
  const navigate = useNavigate();
  return (
    <Shortcuts
      list={[
        ...(isOfficer ? [{ keys: ['r'], does: t('keyReview'), run: () => void navigate('/review') }] : []),
        { keys: ['u'], does: t('keyUp'), run: () => change({ scope: null }) },
      ]}
    />
  );
};

/** There is nothing yet, and what to do about it. */
const Empty = ({ view }: Pick<ViewControl, 'view'>): ReactElement => {
  const t = useOverviewTexts();
  const isOfficer = useUser().roles.includes('officer');
  return (
    <Notice kind="information" action={isOfficer && <Link to="/review">{t('toReview')}</Link>}>
      {t(view.scope?.kind === 'unit' ? 'emptyUnit' : 'empty')}
    </Notice>
  );
};

/** The month, or any other period, on one screen. */
export const OverviewPage = (): ReactElement => {
  const t = useOverviewTexts();
  const control = useView();
  useLive();
  const { query, months, periods, latest } = useSalesMonths(control.view.scope);
  const period = control.view.period ?? latest;
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {period !== undefined && <ScopeFilter {...control} period={period} periods={periods} />}
          <Link to={`/brief${control.addressOf({})}`}>{t('toBrief')}</Link>
          <OverviewShortcuts change={control.change} />
        </>
      }
    >
      <FirstStepsNotice />
      <ScopePath
        scope={control.view.scope}
        addressOf={(scope) => control.addressOf({ scope, ...(period === undefined ? {} : { period }) })}
      />
      {period !== undefined && (
        <PreliminaryNotice
          scope={control.view.scope}
          {...{ period, latest }}
          onChoose={(chosen) => control.change({ period: chosen })}
        />
      )}
      {period !== undefined && <Dashboard {...control} period={period} months={months} />}
      {period === undefined && query.isPending && <Skeleton label={t('loading')} rows={8} />}
      {query.error !== null && <ProblemNotice problem={query.error} onAgain={() => void query.refetch()} />}
      {period === undefined && query.isSuccess && <Empty view={control.view} />}
      <FigurePanel />
    </Page>
  );
};

OverviewPage.askFirst = (address: URLSearchParams): void => {
  const view = viewOf(address);
  if (view.period !== null) askCube(totalsQuery(view, view.period));
};
