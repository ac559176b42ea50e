import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { forms, type FormCode } from '@xiangtong/contracts';
import { DAY_MS } from '@xiangtong/domain';
import { api } from '../../../api/client';
import { decimalOf } from '../../../api/cube/use-cube';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { useAddress } from '../../../ui/address/use-address';
import { Button } from '../../../ui/button/button';
import { magnitudeOf } from '../../../ui/figure/format-figure';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { UnitChoice } from '../../../ui/unit-month/unit-choice';
import { chartBars } from './chart-bars';
import styles from './history.module.css';
import { MonthsChart } from './months-chart';
import { MonthsTable } from './months-table';
import { SubmissionStory } from './submission-story';
import { useHistoryTexts } from './texts';
import { useMonths, useSubmissions } from './use-own-months';
import { Options } from '../../../ui/field/field';

type Unit = components['schemas']['UnitResponse'];

const MOST_BARS = 24;

const Choices = ({
  units,
  unit,
  form,
}: {
  units: readonly Unit[];
  unit: Unit;
  form: FormCode;
}): ReactElement => {
  const t = useHistoryTexts();
  const language = useLanguage();
  const { set } = useAddress();
  const { data } = api.useQuery('get', '/api/v1/forms', {}, { staleTime: DAY_MS });
  const choose = (change: Readonly<Record<string, string>>): void => set({ submission: '', ...change });
  const owed = (data ?? []).filter(({ unitKinds }) => unitKinds.includes(unit.kind));
  return (
    <div className={styles['choices']}>
      {units.length > 1 && (
        <UnitChoice label={t('unit')} unit={unit} units={units} onChoose={(code) => choose({ unit: code })} />
      )}
      <label>
        {t('form')}
        <select value={form} onChange={(event) => choose({ form: event.target.value })}>
          <Options of={owed.map(({ code, name }) => [code, name[language]])} />
        </select>
      </label>
    </div>
  );
};

const Nothing = (): ReactElement => {
  const t = useHistoryTexts();
  return (
    <>
      <h2>{t('nothing')}</h2>
      <p>{t('nothingWhy')}</p>
      <Link to="/month">{t('toMonth')}</Link>
    </>
  );
};

const Months = ({ unit, form }: { readonly unit: Unit; readonly form: FormCode }): ReactElement => {
  const t = useHistoryTexts();
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const [pages, setPages] = useState(1);
  const { data, error, refetch, isPending } = useSubmissions(unit.code, form, pages);
  const isSales = form === 'sales';
  const months = useMonths(unit.code, isSales ? (data?.items.map(({ period }) => period) ?? []) : []);
  if (isPending) return <Skeleton label={t('loading')} rows={8} />;
  if (error) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing />;
  const magnitude = magnitudeOf([...months.values()].flatMap((row) => decimalOf(row, 'amount') ?? []));
  const shown = data.items.find(({ id }) => id === parameters.get('submission'));
  return (
    <div className={styles['columns']}>
      <div>
        {isSales && (
          <MonthsChart
            bars={chartBars(months, MOST_BARS)}
            unitName={unit.printedName[language]}
            magnitude={magnitude}
          />
        )}
        <MonthsTable submissions={data.items} months={isSales ? months : null} magnitude={magnitude} />
        {data.next !== null && <Button onClick={() => setPages(pages + 1)}>{t('more')}</Button>}
      </div>
      {shown && <SubmissionStory key={shown.id} summary={shown} />}
    </div>
  );
};

export const HistoryPage = (): ReactElement => {
  const t = useHistoryTexts();
  const [parameters] = useSearchParams();
  const { data: units, error, refetch } = api.useQuery('get', '/api/v1/units', {});
  const unit = units?.find(({ code }) => code === parameters.get('unit')) ?? units?.[0];
  const form = forms.find((code) => code === parameters.get('form')) ?? 'sales';
  return (
    <Page title={t('title')} actions={unit && units && <Choices units={units} unit={unit} form={form} />}>
      {error && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {!units && !error && <Skeleton label={t('loading')} rows={8} />}
      {unit && <Months key={`${unit.code}/${form}`} unit={unit} form={form} />}
    </Page>
  );
};
