import { periodName } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { useLanguage } from '../../../i18n/texts';
import { Fact, Facts } from '../../../ui/facts/facts';
import { formatDecimal, formatPercent } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { useActorName } from '../../../ui/actor/use-actor-name';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

type Compared = components['schemas']['Comparison'];

interface SideRow {
  readonly flow: 'up' | 'down';
  readonly what: 'currentAmount' | 'baseAmount' | 'growth';
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

const ratio = (value: string | null): string => (value === null ? '—' : formatPercent(value));

const sideRows = ({ flows }: Compared): SideRow[] =>
  flows.flatMap(({ flow, current, base, growth }): SideRow[] => [
    { flow, what: 'currentAmount', ...written(current) },
    { flow, what: 'baseAmount', ...written(base) },
    {
      flow,
      what: 'growth',
      before: ratio(growth.before),
      after: ratio(growth.after),
      change: ratio(growth.change),
    },
  ]);

const written = ({ before, after, change }: components['schemas']['Sides']) => ({
  before: formatDecimal(before, 2),
  after: formatDecimal(after, 2),
  change: formatDecimal(change, 2),
});

const Sides = ({ comparison }: { readonly comparison: Compared }): ReactElement => {
  const t = useMaterialTexts();
  return (
    <DataTable
      label={t('sides')}
      rows={sideRows(comparison)}
      keyOf={({ flow, what }) => `${flow}-${what}`}
      columns={(column) => [
        column.word('flow', t('flow'), ({ flow }) => t(flow)),
        column.word('what', t('what'), ({ what }) => t(what)),
        column.number('before', t('before'), ({ before }) => before),
        column.number('after', t('after'), ({ after }) => after),
        column.number('change', t('change'), ({ change }) => change),
      ]}
      note={`${t('unexplained')} ${t('up')} ${comparison.unexplained.current.up} · ${t('down')} ${comparison.unexplained.current.down}`}
    />
  );
};

const Moves = ({ moves }: Pick<Compared, 'moves'>): ReactElement => {
  const t = useMaterialTexts();
  const actorName = useActorName();
  const language = useLanguage();
  const moment = useMoment();
  if (moves.length === 0) return <p>{t('noMoves')}</p>;
  return (
    <>
      <h3>{t('moves', { count: moves.length })}</h3>
      <DataTable
        label={t('moves', { count: moves.length })}
        rows={moves}
        keyOf={({ seq }) => String(seq)}
        columns={(column) => [
          column.number('entry', t('entry'), ({ seq }) => <Link to={`/ledger?entry=${seq}`}>{seq}</Link>),
          column.word('kind', t('kind'), ({ kind }) => t(kind)),
          column.word('unit', t('unit'), ({ name, unit }) => `${name[language]} ${unit}`),
          column.word('period', t('period'), ({ period }) => periodName(period, language)),
          column.number('up', `${t('effect')} ${t('up')}`, ({ effect }) => formatDecimal(effect.up, 2)),
          column.number('down', `${t('effect')} ${t('down')}`, ({ effect }) => formatDecimal(effect.down, 2)),
          column.word(
            'actor',
            t('actor'),
            ({ submittedBy, actor, recordedAt }) =>
              `${actorName(submittedBy)} → ${actorName(actor)} · ${moment(recordedAt)}`,
          ),
          column.word('reason', t('reason'), ({ reason }) => reason ?? ''),
        ]}
      />
    </>
  );
};

export interface ComparisonProps {
  readonly comparison: Compared;
  /** Addresses of the printed comparison. */
  readonly pdf: string;
  readonly xlsx: string;
}

/** What moved between two editions, and why. */
export const Comparison = ({ comparison, pdf, xlsx }: ComparisonProps): ReactElement => (
  <section>
    <Head comparison={comparison} pdf={pdf} xlsx={xlsx} />
    <Sides comparison={comparison} />
    <Moves moves={comparison.moves} />
  </section>
);

const SideWords = ({ side }: { readonly side: components['schemas']['ComparedEdition'] }): ReactElement => {
  const t = useMaterialTexts();
  const moment = useMoment();
  const { seq, recordedAt, seal } = side;
  return (
    <>
      {t(seal === null ? 'madeNow' : 'wasPublished')} · {t('ledgerEntry', { seq })} · {moment(recordedAt)}
      {seal !== null && (
        <>
          {' · '}
          <Link to={`/verify/${seal}`} title={seal}>
            {t('seal')} {seal.slice(0, 8)}…
          </Link>
        </>
      )}
    </>
  );
};

const Head = ({ comparison, pdf, xlsx }: ComparisonProps): ReactElement => {
  const t = useMaterialTexts();
  return (
    <>
      <h2>{comparison.title}</h2>
      <Facts>
        <Fact name={t('from')}>
          <SideWords side={comparison.from} />
        </Fact>
        <Fact name={t('to')}>
          <SideWords side={comparison.to} />
        </Fact>
      </Facts>
      {comparison.definitionChanged && <Notice kind="warning">{t('definitionChanged')}</Notice>}
      <p className={styles['files']}>
        {t('print')}
        <a href={pdf} download>
          PDF
        </a>
        <a href={xlsx} download>
          XLSX
        </a>
      </p>
    </>
  );
};
