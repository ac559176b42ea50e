import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { ActionForm, Choice, Fields } from '../../../ui/forms/forms';
import { useAction, type Action } from '../../../api/use-action';
import { useAddress } from '../../../ui/address/use-address';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { Button } from '../../../ui/button/button';
import { Field, Options } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ChoiceFields, FormatFields } from './choice-fields';
import styles from './reports.module.css';
import { useReportTexts } from './texts';
import { useChoice, type Listing } from './use-choice';
import { PlaceName } from '../../../ui/places/place-name';

const ScheduleForm = ({ listings }: { readonly listings: readonly Listing[] }): ReactElement => {
  const t = useReportTexts();
  const nameOf = useReportName();
  const moment = useMoment();
  const control = useChoice(listings);
  const { choice, params } = control;
  const [day, setDay] = useState('5');
  const [hour, setHour] = useState('8');
  const [nextAt, setNextAt] = useState<string | null>(null);
  const action = useAction();
  const add = (): void =>
    void action.run(async () => {
      const { listing, scope, language, edition, rounded, formats } = choice;
      const parameters = { scope, language, edition, ...(rounded && { rounded }), formats: [...formats] };
      const { data } = await client.POST('/api/v1/report-schedules', {
        body: { report: listing.id, ...parameters, day: Number(day), hour: Number(hour) },
      });
      setNextAt(data!.nextAt);
      await askAgain('/api/v1/report-schedules');
    });
  return (
    <ActionForm action={action} does={t('add')} isReady={choice.formats.length > 0} onSubmit={add}>
      <h2>{t('addSchedule')}</h2>
      <Fields>
        <Choice label={t('report')} value={choice.listing.id} onChange={(report) => params.set({ report })}>
          <Options of={listings.map(({ id }) => [id, nameOf(id)])} />
        </Choice>
        <ChoiceFields {...control} />
        <Field label={t('day')} type="number" min={1} max={28} required value={day} onChange={setDay} />
        <Field label={t('hour')} type="number" min={0} max={23} required value={hour} onChange={setHour} />
      </Fields>
      <FormatFields {...control} />
      {nextAt !== null && <Notice kind="success">{t('added', { time: moment(nextAt) })}</Notice>}
    </ActionForm>
  );
};

const Remove = ({ id, action }: { readonly id: string; readonly action: Action }): ReactElement => {
  const t = useReportTexts();
  const remove = async (): Promise<void> => {
    await client.DELETE('/api/v1/report-schedules/{id}', { params: { path: { id } } });
    await askAgain('/api/v1/report-schedules');
  };
  return (
    <span className={styles['inRow']}>
      <Button kind="quiet" isBusy={action.isBusy} onClick={() => void action.run(remove)}>
        {t('remove')}
      </Button>
    </span>
  );
};

const ScheduleList = (): ReactElement => {
  const t = useReportTexts();
  const moment = useMoment();
  const nameOf = useReportName();
  const { addressOf } = useAddress();
  const action = useAction();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/report-schedules');
  if (isPending) return <Skeleton label={t('loading')} rows={3} />;
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  return (
    <>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <DataTable
        isList
        label={t('schedules')}
        rows={data}
        keyOf={({ id }) => id}
        note={data.length === 0 ? t('noSchedules') : undefined}
        columns={(column) => [
          column.word('report', t('report'), ({ report }) => nameOf(report)),
          column.word('scope', t('scope'), ({ parameters }) => <PlaceName code={parameters.scope} />),
          column.word('edition', t('edition'), ({ parameters }) => t(parameters.edition)),
          column.word('when', t('when'), ({ day, hour }) => t('dayHour', { day, hour })),
          column.word('next', t('nextAt'), ({ nextAt, stopped }) =>
            stopped === null ? moment(nextAt) : t('stopped'),
          ),
          column.word('last', t('lastRun'), ({ lastRun }) =>
            lastRun === null ? '—' : <Link to={addressOf({ tab: '', run: lastRun })}>{t('open')}</Link>,
          ),
          column.word('remove', t('remove'), ({ id }) => <Remove id={id} action={action} />),
        ]}
      />
    </>
  );
};

/** Reports that are made by themselves. */
export const ScheduleTab = (): ReactElement => {
  const t = useReportTexts();
  const reports = api.useQuery('get', '/api/v1/reports', {}, { staleTime: Infinity });
  const monthly = (reports.data ?? []).filter(({ periods }) => periods.includes('month'));
  return (
    <>
      <p>{t('schedulesAbout')}</p>
      <ScheduleList />
      {monthly.length > 0 && <ScheduleForm listings={monthly} />}
    </>
  );
};
