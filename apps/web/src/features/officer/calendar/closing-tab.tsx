import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { serviceNow } from '../../../api/service-clock';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { useAction } from '../../../api/use-action';
import { ActionForm, Choice, Fields, Soft, Words } from '../../../ui/forms/forms';
import { periodName } from '@xiangtong/contracts';
import { useDivisionName } from '../../../ui/places/place-name';
import { useLanguage } from '../../../i18n/texts';
import { Options } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import styles from './calendar.module.css';
import { inCounty, type CalendarView, type PeriodView } from './calendar-view';
import { ClosingEffect } from './closing-effect';
import { ClosingLists, type ClosingView } from './closing-lists';
import { useClosingTexts } from './closing-texts';
import { useCalendarTexts } from './texts';

interface CloseFormProps {
  readonly closing: ClosingView;
  readonly view: CalendarView;
  readonly onDone: (counties: number) => void;
}

/** What speaks against closing now. */
const Against = ({
  closing: { gaps, early, reasonNeeded, counties, returned },
}: Pick<CloseFormProps, 'closing'>): ReactElement => {
  const t = useClosingTexts();
  const lastDay = counties.reduce((last, { deadline }) => (deadline > last ? deadline : last), '');
  return (
    <Notice kind={reasonNeeded || returned.length > 0 ? 'warning' : 'success'}>
      {early && <p>{t('early', { day: lastDay })}</p>}
      {gaps.missing + gaps.waiting + gaps.unexplained > 0 && <p>{t('gaps', { ...gaps })}</p>}
      {returned.length > 0 && <p>{t('stranding', { count: returned.length })}</p>}
      {!reasonNeeded && <p>{t('ready')}</p>}
    </Notice>
  );
};

/** Whose units the closing holds for, in words. */
const useWhere = ({ county }: CalendarView): string => {
  const t = useCalendarTexts();
  const name = useDivisionName(county === '' ? null : county.padEnd(12, '0'));
  return county === '' ? t('everywhere') : (name ?? '');
};

/** What speaks against it, the reason that it takes, and the deed. */
const CloseForm = ({ closing, view, onDone }: CloseFormProps): ReactElement => {
  const t = useClosingTexts();
  const where = useWhere(view);
  const action = useAction();
  const [reason, setReason] = useState('');
  const { form, period, gaps, reasonNeeded } = closing;
  const close = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/periods/{form}/{period}/close', {
        params: { path: { form, period } },
        body: {
          ...inCounty(view.county),
          seen: gaps,
          ...(reason.trim() !== '' && { reason: reason.trim() }),
        },
      });
      onDone(data!.counties.length);
      await askAgain('/api/v1/periods', '/api/v1/late');
    });
  return (
    <section data-print="never">
      <h2>{t('form')}</h2>
      <ActionForm
        action={action}
        does={t('close')}
        isReady={!reasonNeeded || reason.trim() !== ''}
        onSubmit={close}
      >
        <Soft>{t('about', { where })}</Soft>
        <Against closing={closing} />
        <Words
          label={t(reasonNeeded ? 'reason' : 'reasonOptional')}
          value={reason}
          onChange={setReason}
          isRequired={reasonNeeded}
        />
      </ActionForm>
    </section>
  );
};

const Counts = ({ closing }: Pick<CloseFormProps, 'closing'>): ReactElement => {
  const t = useClosingTexts();
  const { due, accepted, gaps, late } = closing;
  const figures = [
    ['due', due, 'units'],
    ['accepted', accepted, 'reports'],
    ['missing', gaps.missing, 'units'],
    ['waiting', gaps.waiting, 'reports'],
    ['unexplained', gaps.unexplained, 'doubtsUnit'],
    ['late', late.length, 'reports'],
  ] as const;
  return (
    <section>
      <h2>{t('summary')}</h2>
      <dl className={styles['counts']}>
        {figures.map(([name, count, unit]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {count} <small>{t(unit)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

interface PeriodClosingProps {
  readonly view: CalendarView;
  readonly period: string;
}

const PeriodClosing = ({ view, period }: PeriodClosingProps): ReactElement => {
  const t = useClosingTexts();
  const language = useLanguage();
  const [closed, setClosed] = useState<number | null>(null);
  const { form, county } = view;
  const query = api.useQuery('get', '/api/v1/periods/{form}/{period}/closing', {
    params: { path: { form, period }, query: inCounty(county) },
  });
  const closing = query.data;
  const states = new Set(closing?.counties.map(({ state }) => state));
  return (
    <>
      {closed !== null && (
        <Notice kind="success">
          {t('closedDone', { period: periodName(period, language), count: closed })}{' '}
          <Link to={view.address.addressOf({ tab: '', period: '' })}>{t('toPeriods')}</Link>
        </Notice>
      )}
      <Waiting for={query} label={t('loading')} rows={10} />
      {closing && (
        <>
          <Counts closing={closing} />
          {form === 'sales' && closing.counties.length > 0 && (
            <ClosingEffect
              period={closing.period}
              counties={closing.counties.map((one) => one.county.slice(0, 6))}
            />
          )}
          <ClosingLists closing={closing} view={view} />
          {states.has('open') && <CloseForm closing={closing} view={view} onDone={setClosed} />}
          {!states.has('open') && closed === null && (
            <Notice kind="success">{t(states.has('closed') ? 'isClosed' : 'isExempt')}</Notice>
          )}
        </>
      )}
    </>
  );
};

/** The newest period that is over and open; else the newest of all. */
const dueFirst = (periods: readonly PeriodView[], today: string): string | undefined =>
  (periods.find(({ state, submitFrom }) => state === 'open' && submitFrom <= today) ?? periods[0])?.period;

/** Closing a period: everything that speaks for and against it on one screen. */
export const ClosingTab = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useClosingTexts();
  const language = useLanguage();
  const { form, county, address } = view;
  const query = api.useQuery('get', '/api/v1/periods', {
    params: { query: { form, ...inCounty(county) } },
  });
  const periods = query.data ?? [];
  const today = serviceNow().toISOString().slice(0, 10);
  const asked = address.get('period');
  const period = periods.some((one) => one.period === asked) ? asked : dueFirst(periods, today);
  if (!query.data) return <Waiting for={query} label={t('loading')} rows={10} />;
  if (period === undefined) return <p>{t('nonePeriod')}</p>;
  return (
    <>
      <Fields>
        <Choice label={t('period')} value={period} onChange={(text) => address.set({ period: text })}>
          <Options of={periods.map((one) => [one.period, periodName(one.period, language)])} />
        </Choice>
      </Fields>
      <PeriodClosing key={`${form} ${period} ${county}`} view={view} period={period} />
    </>
  );
};
