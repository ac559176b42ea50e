import type { ReactElement, ReactNode } from 'react';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { ProblemNotice } from '../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { FigurePanel } from '../figure-panel/figure-panel';
import { PreliminaryNotice } from './preliminary-notice';
import { ScopeFilter } from './scope-filter';
import { ScopePath } from './scope-path';
import { useSalesMonths, type SalesMonths } from './use-sales-months';
import { useView, type ViewControl } from './use-view';

/** What a page of figures is shown with. */
interface ScopedView extends ViewControl {
  /** That of the address, or the latest with figures. */
  readonly period: string;
  readonly months: SalesMonths['months'];
}

export interface ScopedPageProps {
  readonly title: string;
  readonly loading: string;
  /** Said where no period has figures. */
  readonly empty: string;
  readonly children: (shown: ScopedView) => ReactNode;
}

/** A page of figures under its filter; it waits for the periods there are, and chooses the latest. */
export const ScopedPage = ({ title, loading, empty, children }: ScopedPageProps): ReactElement => {
  const control = useView();
  const { query, months, periods, latest } = useSalesMonths(control.view.scope);
  const period = control.view.period ?? latest;
  const waits = (
    <>
      {query.isPending && <Skeleton label={loading} rows={12} />}
      {query.isSuccess && <Notice kind="information">{empty}</Notice>}
    </>
  );
  return (
    <Page
      title={title}
      actions={period !== undefined && <ScopeFilter {...control} period={period} periods={periods} />}
    >
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
      {period === undefined ? waits : children({ ...control, period, months })}
      {query.error !== null && <ProblemNotice problem={query.error} onAgain={() => void query.refetch()} />}
      <FigurePanel />
    </Page>
  );
};
