import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { inCounty, type CalendarView } from './calendar-view';
import { useCalendarTexts } from './texts';
import { MoreButton } from '../../../ui/button/button';

const useLate = ({ form, year, county }: CalendarView) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/late',
    { params: { query: { form, period: String(year), limit: 100, ...inCounty(county) } } },
    {
      ...pageOptions,
    },
  );

/** Missing after the deadline, or come late. */
export const LateTab = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const moment = useMoment();
  const query = useLate(view);
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Skeleton label={t('loading')} rows={10} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const late = data.pages.flatMap((page) => page.items);
  return (
    <>
      <p>{t('lateAbout')}</p>
      <DataTable
        isList
        label={t('late')}
        rows={late}
        keyOf={({ unit, period }) => `${unit} ${period}`}
        note={late.length === 0 ? t('noLate') : t('shown', { count: late.length })}
        columns={(column) => [
          column.word('unit', t('unit'), ({ unit, unitName }) => (
            <Link to={`/units?unit=${unit}`}>{unitName}</Link>
          )),
          column.word('period', t('period'), ({ period }) => periodName(period, language)),
          column.word('deadline', t('deadline'), ({ deadline }) => moment(deadline)),
          column.word('state', t('state'), ({ state }) => t(state === 'late' ? 'lateState' : state)),
          column.word('status', t('status'), ({ status }) => t(status ?? 'notBegun')),
          column.number('days', t('daysLate'), ({ days }) => days),
        ]}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};
