import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { DataTable } from '../../../ui/data-table/data-table';
import { Choice, Fields } from '../../../ui/forms/forms';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { inCounty, type CalendarView } from './calendar-view';
import { useCalendarTexts } from './texts';
import { Options } from '../../../ui/field/field';
import { Waiting } from '../../../ui/problem-notice/problem-notice';

const spans = [7, 15, 30, 90];

const daysOf = (t: ReturnType<typeof useCalendarTexts>, left: number): string => {
  if (left === 0) return t('today');
  return left > 0 ? t('left', { count: left }) : t('overdue', { count: -left });
};

/** Whom to call: deadlines that are near or have just passed. */
export const ReminderTab = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { form, county, address } = view;
  const days = spans.find((span) => String(span) === address.get('days')) ?? 30;
  const query = api.useQuery('get', '/api/v1/periods/reminders', {
    params: { query: { form, days, ...inCounty(county) } },
  });
  const { data } = query;
  return (
    <>
      <p>{t('remindersAbout')}</p>
      <Fields>
        <Choice label={t('within')} value={String(days)} onChange={(span) => address.set({ days: span })}>
          <Options of={spans.map((span) => [span, t('days', { count: span })])} />
        </Choice>
      </Fields>
      <Waiting for={query} label={t('loading')} rows={8} />
      {data && (
        <DataTable
          isList
          label={t('reminders')}
          rows={data}
          keyOf={({ unit, period }) => `${unit} ${period}`}
          note={data.length === 0 ? t('noReminders') : t('shown', { count: data.length })}
          columns={(column) => [
            column.word('unit', t('unit'), ({ unit, unitName }) => (
              <Link to={`/units?unit=${unit}`}>{unitName}</Link>
            )),
            column.word('period', t('period'), ({ period }) => periodName(period, language)),
            column.word('deadline', t('deadline'), ({ deadline }) => deadline),
            column.word('days', t('state'), ({ days: left }) => daysOf(t, left)),
            column.word('status', t('status'), ({ status }) => t(status ?? 'notBegun')),
          ]}
        />
      )}
    </>
  );
};
