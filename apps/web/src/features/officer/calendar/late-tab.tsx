import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../desk/figure-panel/use-moment';
import { periodName } from '../../../desk/scope-filter/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { inCounty, type CalendarView } from './calendar-view';
import { useCalendarTexts } from './texts';

const useLate = ({ form, year, county }: CalendarView) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/late',
    { params: { query: { form, period: String(year), limit: 100, ...inCounty(county) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
    },
  );

/** Missing after the deadline, or come late. */
export const LateTab = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const moment = useMoment();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLate(view);
  if (isPending) return <Skeleton label={t('loading')} rows={10} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const late = data.pages.flatMap((page) => page.items);
  return (
    <>
      <p>{t('lateAbout')}</p>
      <DataTable
        label={t('late')}
        rows={late}
        keyOf={({ unit, period }) => `${unit} ${period}`}
        note={late.length === 0 ? t('noLate') : t('shown', { count: late.length })}
        columns={[
          {
            key: 'unit',
            head: t('unit'),
            cell: ({ unit, unitName }) => <Link to={`/units?unit=${unit}`}>{unitName}</Link>,
          },
          { key: 'period', head: t('period'), cell: ({ period }) => periodName(period, language) },
          { key: 'deadline', head: t('deadline'), cell: ({ deadline }) => moment(deadline) },
          { key: 'state', head: t('state'), cell: ({ state }) => t(state === 'late' ? 'lateState' : state) },
          { key: 'status', head: t('status'), cell: ({ status }) => t(status ?? 'notBegun') },
          { key: 'days', head: t('daysLate'), isNumber: true, cell: ({ days }) => days },
        ]}
      />
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} isBusy={isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </>
  );
};
