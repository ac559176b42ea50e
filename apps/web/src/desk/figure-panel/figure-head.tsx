import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../../i18n/texts';
import { formatPercent } from '../../ui/figure/format-figure';
import { periodName } from '../scope-filter/period-name';
import { useCubeSchema, useFigureWords } from './figure-words';
import styles from './figure-panel.module.css';
import { useFigureTexts } from './texts';
import { useMoment } from './use-moment';
import type { FigureTrace } from './use-figure';
import { useQueryWords } from './use-query-words';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Proof = ({ trace }: { readonly trace: FigureTrace }): ReactElement => {
  const t = useFigureTexts();
  if (!trace.sumsBack)
    return <p className={styles['disproof']}>✗ {t('disproved', { sum: trace.sum ?? '—' })}</p>;
  return <p className={styles['proof']}>✓ {t(trace.formula === null ? 'proved' : 'provedFormula')}</p>;
};

/** The figure itself: value, meaning, position, coverage, and whether what stands behind it adds up to it. */
export const FigureHead = ({ trace }: { readonly trace: FigureTrace }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  const moment = useMoment();
  const { name, unit, write } = useFigureWords(trace);
  const measure = useCubeSchema()?.measures.find(({ key }) => key === trace.measure.split('.')[0]);
  const { filters, coverage } = useQueryWords(trace);
  const isPrinted = trace.report !== null;
  const { seq, recordedAt } = trace.asOf;
  return (
    <section className={styles['head']} aria-label={name}>
      <p className={styles['value']}>
        {isPrinted ? trace.printed.text : write(trace.value)}
        <span className={styles['unit']}>{isPrinted ? trace.printed.unit : unit}</span>
      </p>
      <dl className={styles['facts']}>
        <Fact name={t('definition')}>
          {name}
          {measure && (
            <span className={styles['soft']}>
              {' '}
              · {t(measure.additivity === 'additive' ? 'additive' : measure.additivity)}
            </span>
          )}
        </Fact>
        <Fact name={t('period')}>{periodName(trace.period, language)}</Fact>
        {trace.query.source === 'cube' && (
          <Fact name={t('filters')}>{filters.length > 0 ? filters.join(' · ') : t('wholeScope')}</Fact>
        )}
        {coverage && (
          <Fact name={t('coverage')}>
            {t('coverageOf', { due: coverage.due, reported: coverage.reported })} ·{' '}
            {/^[0.]+$/.test(coverage.imputedShare)
              ? t('noneImputed')
              : t('imputed', { share: formatPercent(coverage.imputedShare) })}
          </Fact>
        )}
      </dl>
      <Proof trace={trace} />
      <p className={styles['soft']}>
        {recordedAt === null ? t('asOfOnly', { seq }) : t('asOf', { seq, time: moment(recordedAt) })}
      </p>
    </section>
  );
};
