import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { CountyChoice } from '../../../desk/forms/county-choice';
import { useAddress } from '../../../ui/address/use-address';
import { periodName, boundaryMembers, type BoundaryMember } from '@xiangtong/contracts';
import { useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { useLanguage } from '../../../i18n/texts';
import { DataTable } from '../../../ui/data-table/data-table';
import { Field, Options } from '../../../ui/field/field';
import { formatDecimal } from '../../../ui/figure/format-figure';
import { Choice, Fields, Soft } from '../../../ui/forms/forms';
import { Notice } from '../../../ui/notice/notice';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useBoundaryTexts } from './boundary-texts';
import styles from './units.module.css';

type Comparison = components['schemas']['BoundaryComparison'];

const MOST = 100;

const yuan = (decimal: string): string => formatDecimal(decimal, 2);

const Sides = ({ answer: { total, rows } }: { readonly answer: Comparison }): ReactElement => {
  const t = useBoundaryTexts();
  const language = useLanguage();
  const lines = [
    { key: '', name: t('total'), ...total },
    ...rows.slice(0, MOST).map(({ member, ...sides }) => ({
      key: member.code,
      name: member.name[language],
      ...sides,
    })),
  ];
  return (
    <DataTable
      label={t('table')}
      rows={lines}
      keyOf={({ key }) => key}
      columns={(column) => [
        column.name('name', t('name'), ({ name }) => name),
        column.number('asReported', t('asReported'), (line) => yuan(line.asReported)),
        column.number('onBoundaries', t('onBoundaries'), (line) => yuan(line.onBoundaries)),
        column.number('change', t('change'), (line) => yuan(line.change)),
      ]}
      note={rows.length > MOST ? t('shown', { most: MOST, count: rows.length }) : undefined}
    />
  );
};

const Moves = ({ answer: { moves } }: { readonly answer: Comparison }): ReactElement => {
  const t = useBoundaryTexts();
  const language = useLanguage();
  if (moves.length === 0) return <Notice kind="information">{t('same')}</Notice>;
  return (
    <>
      <h3>{t('moves')}</h3>
      <DataTable
        label={t('moves')}
        rows={moves}
        keyOf={({ from, to }) => `${from.code} ${to.code}`}
        columns={(column) => [
          column.name('from', t('from'), ({ from }) => from.name[language]),
          column.word('to', t('to'), ({ to }) => to.name[language]),
          column.number('weight', t('weight'), ({ weight }) => weight),
          column.number('value', t('value'), ({ value }) => yuan(value)),
        ]}
      />
    </>
  );
};

interface AskedProps {
  readonly period: string;
  readonly month: string;
  readonly over: BoundaryMember;
  readonly county: string;
}

const Compared = ({ period, month, over, county }: AskedProps): ReactElement => {
  const t = useBoundaryTexts();
  const where = county === '' ? {} : { where: { county } };
  const answer = api.useQuery('post', '/api/v1/analysis/boundaries', {
    // The contract's own type of the conditions is tighter than that of the document.
    body: { period, boundaries: month, over, measure: 'amount', ...where } as never,
  });
  return (
    <>
      <Waiting for={answer} label={t('loading')} rows={8} />
      {answer.data && (
        <>
          <Moves answer={answer.data} />
          <Sides answer={answer.data} />
        </>
      )}
    </>
  );
};

/** What units merged or split do to the figures of a period: both sides of it. */
export const Boundaries = (): ReactElement => {
  const t = useBoundaryTexts();
  const language = useLanguage();
  const { get, set } = useAddress();
  const { query, periods, latest } = useSalesMonths(null);
  const years = periods.flatMap((group) => group.periods.slice(0, 1));
  const period = get('period') || latest;
  const month = get('boundaries') || `${period?.slice(0, 4)}-12`;
  const over = boundaryMembers.find((one) => one === get('over')) ?? 'unit';
  return (
    <section className={styles['files']} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <Soft>{t('about')}</Soft>
      {query.isPending && <Skeleton label={t('loading')} rows={8} />}
      {!query.isPending && period === undefined && <p>{t('noFigures')}</p>}
      {period !== undefined && (
        <>
          <Fields>
            <Choice label={t('period')} value={period} onChange={(chosen) => set({ period: chosen })}>
              <Options of={[...new Set([...years, period])].map((one) => [one, periodName(one, language)])} />
            </Choice>
            <Field
              label={t('month')}
              type="month"
              value={month}
              onChange={(chosen) => set({ boundaries: chosen })}
            />
            <Choice label={t('over')} value={over} onChange={(chosen) => set({ over: chosen })}>
              <Options of={boundaryMembers.map((one) => [one, t(one)])} />
            </Choice>
            <CountyChoice value={get('county')} onChange={(county) => set({ county })} />
          </Fields>
          <Compared {...{ period, month, over }} county={get('county')} />
        </>
      )}
    </section>
  );
};
