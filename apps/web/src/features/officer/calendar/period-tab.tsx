import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { periodName } from '@xiangtong/contracts';
import type { Address } from '../../../ui/address/use-address';
import { useDivisionName } from '../../../ui/places/place-name';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useActorName } from '../../../ui/actor/use-actor-name';
import styles from './calendar.module.css';
import { closedOf, differs, inCounty, type CalendarView, type PeriodView } from './calendar-view';
import { DecisionDialog, type Decision } from './decision-dialog';
import { useCalendarTexts } from './texts';

type County = PeriodView['counties'][number];

const CountyName = ({ code }: { readonly code: string }): string =>
  useDivisionName(code.padEnd(12, '0')) ?? code;

const CountyLine = ({ county }: { readonly county: County }): ReactElement => {
  const t = useCalendarTexts();
  return (
    <li data-state={county.state}>
      <CountyName code={county.county} />：{t(county.state === 'exempt' ? 'exemptState' : county.state)} ·{' '}
      {county.deadline}
    </li>
  );
};

const State = ({ period }: { readonly period: PeriodView }): ReactElement => {
  const t = useCalendarTexts();
  const actorName = useActorName();
  const moment = useMoment();
  const closed = closedOf(period);
  const word =
    typeof closed === 'number'
      ? t('partly', { count: closed })
      : t(closed === 'exempt' ? 'exemptState' : closed);
  const isMixed = typeof closed === 'number' || differs(period);
  return (
    <>
      <span className={styles[typeof closed === 'number' ? 'closed' : closed]}>{word}</span>
      {period.closedAt !== null && (
        <span className={styles['soft']}>
          {' '}
          {t('closedBy', { who: actorName(period.closedBy ?? ''), time: moment(period.closedAt) })}
          {period.closedReason !== null && ` · ${t('closedWhy', { reason: period.closedReason })}`}
        </span>
      )}
      {isMixed && (
        <details>
          <summary>{differs(period) ? t('differ') : t('counties')}</summary>
          <ul className={styles['counties']}>
            {period.counties.map((county) => (
              <CountyLine key={county.county} county={county} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

interface PeriodActionsProps {
  readonly period: PeriodView;
  readonly address: Address;
  readonly onAsk: (what: Decision['what'], period: PeriodView) => void;
}

const PeriodActions = ({ period, address, onAsk }: PeriodActionsProps): ReactElement => {
  const t = useCalendarTexts();
  const closed = closedOf(period);
  const offered: readonly Decision['what'][] = [
    ...(closed === 'closed' || typeof closed === 'number' ? ['reopen' as const] : []),
    'move',
  ];
  return (
    <span className={styles['actions']} data-print="never">
      {closed !== 'closed' && closed !== 'exempt' && (
        <Link className={styles['link']} to={address.addressOf({ tab: 'closing', period: period.period })}>
          {t('close')}
        </Link>
      )}
      {offered.map((what) => (
        <Button key={what} kind="quiet" onClick={() => onAsk(what, period)}>
          {t(what)}
        </Button>
      ))}
    </span>
  );
};

interface PeriodTableProps extends Pick<PeriodActionsProps, 'address' | 'onAsk'> {
  readonly periods: readonly PeriodView[];
}

const PeriodTable = ({ periods, ...actions }: PeriodTableProps): ReactElement => {
  const t = useCalendarTexts();
  const language = useLanguage();
  return (
    <DataTable
      isList
      label={t('periods')}
      rows={periods}
      keyOf={({ period }) => period}
      note={periods.length === 0 ? t('noPeriods') : undefined}
      columns={(column) => [
        column.word('period', t('period'), ({ period }) => periodName(period, language)),
        column.word('opens', t('opens'), ({ opens }) => opens),
        column.word('deadline', t('deadline'), ({ deadline }) => deadline),
        column.word('state', t('state'), (period) => <State period={period} />),
        column.word('actions', t('actions'), (period) => <PeriodActions period={period} {...actions} />),
      ]}
    />
  );
};

/** The periods of a year: until when, open or closed, and by whom. */
export const PeriodTab = ({ view }: { readonly view: CalendarView }): ReactElement => {
  const t = useCalendarTexts();
  const [asked, setAsked] = useState<Decision | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const { form, year, county } = view;
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/periods', {
    params: { query: { form, from: `${year}-01`, to: `${year}-12`, ...inCounty(county) } },
  });
  if (isPending) return <Skeleton label={t('loading')} rows={12} />;
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const ask = (what: Decision['what'], { period, deadline }: PeriodView): void => {
    setDone(null);
    setAsked({ what, period, deadline });
  };
  return (
    <>
      {done !== null && <Notice kind="success">{t('doneFor', { count: done })}</Notice>}
      <PeriodTable periods={data} address={view.address} onAsk={ask} />
      {asked && (
        <DecisionDialog
          view={view}
          decision={asked}
          onClose={() => setAsked(null)}
          onDone={(counties) => {
            setAsked(null);
            setDone(counties);
          }}
        />
      )}
    </>
  );
};
