import type { ReactElement } from 'react';
import { type CubeDimension, type CubeQuery, periodName } from '@xiangtong/contracts';
import { useCube } from '../../api/cube/use-cube';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/texts';
import { Fact } from '../../ui/facts/facts';
import { formatPercent } from '../../ui/figure/format-figure';
import styles from './figure-panel.module.css';
import { useCubeSchema, useFigureWords } from './figure-words';
import { useFigureTexts } from './texts';
import type { FigurePart, FigureTrace } from './use-figure';
import { useMoment } from '../../i18n/use-moment';

type CubeTracedQuery = Extract<FigurePart['query'], { source: 'cube' }>;

interface QueryWords {
  /** `县 息烽县` each; empty: everything the caller may see. */
  readonly filters: readonly string[];
  readonly coverage: components['schemas']['CubeCoverage'] | null;
}

const filtersOf = ({ where }: CubeTracedQuery): readonly (readonly [CubeDimension, readonly string[]])[] =>
  Object.entries(where ?? {}).map(([dimension, codes]) => [dimension as CubeDimension, [codes].flat()]);

/** The same query once more, with a breakdown by what it is filtered by: it names the members and tells the coverage. */
const naming = (query: CubeTracedQuery): CubeQuery => {
  const { source: _, limit: __, order: ___, ...asked } = query as CubeTracedQuery & CubeQuery;
  const by = filtersOf(query).flatMap(([dimension, codes]) => (codes.length === 1 ? [dimension] : []));
  return { ...asked, by, limit: 50, standing: false };
};

/** What a figure of the cube is about, in words; other figures say so themselves. */
const useQueryWords = ({ query }: FigurePart): QueryWords => {
  const language = useLanguage();
  const schema = useCubeSchema();
  const ofCube = query.source === 'cube' ? query : null;
  const { data } = useCube(ofCube && naming(ofCube));
  if (!ofCube) return { filters: [], coverage: null };
  const filters = filtersOf(ofCube).map(([dimension, codes]) => {
    const name = schema?.dimensions.find(({ key }) => key === dimension)?.[language] ?? dimension;
    const members = codes.map((code) => data?.labels[dimension]?.[code]?.[language] ?? code);
    return `${name} ${members.join('、')}`;
  });
  return { filters, coverage: data?.coverage ?? null };
};

/** The address of a figure in an edition that prints rounded ones. */
const ROUNDED = /^[^/]*:public~rounded\b/;

const Proof = ({ trace }: { readonly trace: FigureTrace }): ReactElement => {
  const t = useFigureTexts();
  if (!trace.sumsBack)
    return <p className={styles['disproof']}>✗ {t('disproved', { sum: trace.sum ?? '—' })}</p>;
  return <p className={styles['proof']}>✓ {t(trace.formula === null ? 'proved' : 'provedFormula')}</p>;
};

/** The value as the report prints it, or as the question is answered. */
const Printed = ({ trace }: { readonly trace: FigureTrace }): ReactElement => {
  const t = useFigureTexts();
  const { unit, write } = useFigureWords(trace);
  const isPrinted = trace.report !== null;
  return (
    <>
      <p className={styles['value']}>
        {isPrinted ? trace.printed.text : write(trace.value)}
        <span className={styles['unit']}>{isPrinted ? trace.printed.unit : unit}</span>
      </p>
      {ROUNDED.test(trace.figure) && <p className={styles['soft']}>{t('rounded')}</p>}
    </>
  );
};

/** The figure itself: value, meaning, position, coverage, and whether what stands behind it adds up to it. */
export const FigureHead = ({ trace }: { readonly trace: FigureTrace }): ReactElement => {
  const t = useFigureTexts();
  const language = useLanguage();
  const moment = useMoment();
  const { name } = useFigureWords(trace);
  const measure = useCubeSchema()?.measures.find(({ key }) => key === trace.measure.split('.')[0]);
  const { filters, coverage } = useQueryWords(trace);
  const { seq, recordedAt } = trace.asOf;
  return (
    <section className={styles['head']} aria-label={name}>
      <Printed trace={trace} />
      <dl className={styles['facts']}>
        <Fact name={t('definition')}>
          {name}
          {measure && <span className={styles['soft']}> · {t(measure.additivity)}</span>}
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
