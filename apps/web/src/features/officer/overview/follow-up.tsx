import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Block, type BlockProps } from '../../../desk/block/block';
import { periodName } from '@xiangtong/contracts';
import { divisionPrefix } from '@xiangtong/domain';
import { useLanguage } from '../../../i18n/texts';
import { useUser } from '../../../session/use-user';
import { DataTable } from '../../../ui/data-table/data-table';
import { formatPercent } from '../../../ui/figure/format-figure';
import { lastMonthOf, type Shown } from './figures';
import styles from './overview.module.css';
import { useOverviewTexts } from './texts';

const FEW = 6;

/** The division that follow-up is asked for; a unit is followed within its county. */
const countyOf = ({ view: { scope } }: Shown): { county?: string } =>
  scope?.kind === 'division' ? { county: divisionPrefix(scope.code) } : {};

interface AttendanceProps extends Pick<BlockProps, 'width'> {
  readonly shown: Shown;
}

/** Who is in, of the last month of the period: by county, or by township within one. */
export const Attendance = ({ shown, width = 4 }: AttendanceProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const period = lastMonthOf(shown.period);
  const query = api.useQuery('get', '/api/v1/reporting-rates', {
    params: { query: { period, ...countyOf(shown) } },
  });
  const { counties = [], townships = [], totals } = query.data ?? {};
  const places = counties.length > 1 ? counties : townships;
  return (
    <Block title={t('attendance')} of={query} width={width} rows={FEW}>
      {totals && (
        <p>
          {t('attendanceOf', {
            period: periodName(period, language),
            due: totals.due,
            reported: totals.reported,
            timely: totals.timely,
          })}
        </p>
      )}
      <DataTable
        label={t('attendance')}
        isOpen
        rows={places}
        keyOf={({ division, name }) => `${division}-${name.zh}`}
        columns={(column) => [
          column.name('place', t('place'), ({ name }) => name[language]),
          column.number('rate', `${t('rate')}（%）`, ({ due, reported, responseRate }) => (
            <span title={`${reported} / ${due}`}>
              {responseRate === null ? '—' : formatPercent(responseRate)}
            </span>
          )),
        ]}
      />
    </Block>
  );
};

const lateWords = { missing: 'missing', pending: 'pending', late: 'lateState' } as const;

interface LateProps {
  readonly shown: Shown;
  readonly limit?: number;
}

export const Late = ({ shown, limit = FEW }: LateProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const query = api.useQuery('get', '/api/v1/late', {
    params: { query: { period: shown.period, limit, ...countyOf(shown) } },
  });
  const items = query.data?.items ?? [];
  return (
    <Block title={t('late')} of={query} width={6} rows={limit}>
      {items.length === 0 && <p className={styles['soft']}>{t('lateNone')}</p>}
      <ul className={styles['list']}>
        {items.map(({ unit, unitName, period, state, days }) => (
          <li key={`${unit}-${period}`}>
            <Link to={shown.addressOf({ scope: unit, period: shown.period })}>{unitName}</Link>
            <span>{periodName(period, language)}</span>
            <span className={state === 'missing' ? styles['alarm'] : styles['soft']}>
              {t(lateWords[state], { days })}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

/** What waits for review, most doubtful first. New ones are looked for now and then: they are not in the ledger yet. */
export const Odd = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const isOfficer = useUser().roles.includes('officer');
  const query = api.useQuery(
    'get',
    '/api/v1/review-queue',
    { params: { query: { limit: FEW, ...countyOf(shown) } } },
    { refetchInterval: 20_000 },
  );
  const { items = [], waiting = 0 } = query.data ?? {};
  return (
    <Block
      title={t('odd')}
      aside={waiting > 0 && <span className={styles['soft']}>{t('waiting', { count: waiting })}</span>}
      of={query}
      width={6}
      rows={FEW}
    >
      {items.length === 0 && <p className={styles['soft']}>{t('oddNone')}</p>}
      <ul className={styles['list']}>
        {items.map(({ id, unitName, period, checks }) => (
          <li key={id}>
            {isOfficer ? <Link to={`/review?submission=${id}`}>{unitName}</Link> : <span>{unitName}</span>}
            <span>{periodName(period, language)}</span>
            <span className={checks.length > 0 ? styles['alarm'] : styles['soft']}>
              {checks.length > 0 ? t('doubts', { count: checks.length }) : t('noDoubts')}
            </span>
          </li>
        ))}
      </ul>
      {isOfficer && items.length > 0 && <Link to="/review">{t('openReview')}</Link>}
    </Block>
  );
};
