import { Suspense, type ReactElement } from 'react';
import { type CubeDimension, MOST_ROWS, type PivotQueries } from '@xiangtong/contracts';
import type { CubeAnswer } from '../../../api/cube/use-cube';
import { Block, Blocks } from '../../../desk/block/block';
import { useLanguage } from '../../../i18n/texts';
import { formatCount, formatPercent } from '../../../ui/figure/format-figure';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ColumnWindow } from './pivot/column-window';
import { drilled } from './drill';
import { without } from './fit';
import type { Exploration } from './explore-state';
import styles from './explore.module.css';
import { figureColumns, type CubeSchema, type FigureColumn } from './pivot/figure-column';
import { defaultSort, type Pivot, type PivotAnswers, type PivotShape } from './pivot/pivot';
import { PivotChart } from './charts/pivot-chart-later';
import { later } from '../../../ui/later/later';
import { PivotTable, type PivotTableProps } from './pivot/pivot-table';
import { RuleBar } from './rules/rule-bar';
import { useExploreTexts } from './texts';
import { Toolbar } from './toolbar';
import { usePivot } from './pivot/use-pivot';

const Explain = later(() => import('./explain').then((module) => module.Explain));

interface CoverageProps {
  readonly answers: PivotAnswers;
  /** Name of the first measure. */
  readonly measure: string;
}

type Quality = CubeAnswer['quality'];

/** How good the reports behind the figures are, as far as there is something to tell. */
const useQualityTexts = (quality: Quality): string[] => {
  const t = useExploreTexts();
  if (!quality) return [];
  const revised = quality.revisions?.relativeMeanAbsoluteRevision;
  return [
    ...(quality.weightedResponseRate
      ? [t('weightedResponse', { percent: formatPercent(quality.weightedResponseRate) })]
      : []),
    ...(quality.timelyRate ? [t('timely', { percent: formatPercent(quality.timelyRate) })] : []),
    ...(revised ? [t('revised', { percent: formatPercent(revised) })] : []),
  ];
};

const Coverage = ({ answers, measure }: CoverageProps): ReactElement => {
  const t = useExploreTexts();
  const { coverage, quality, asOf, truncated } = answers.lines;
  const qualities = useQualityTexts(quality);
  const { due, reported, imputedShare, unknownDestinationShare } = coverage;
  return (
    <p className={styles['coverage']} data-testid="coverage">
      {t('coverage', { due: formatCount(due), reported: formatCount(reported) })}
      {qualities.map((text) => ` · ${text}`)}
      {unknownDestinationShare !== null &&
        ` · ${t('unknownShare', { percent: formatPercent(unknownDestinationShare) })}`}
      {/[1-9]/.test(imputedShare) && ` · ${t('imputed', { percent: formatPercent(imputedShare) })}`}
      {` · ${t('asOf', { seq: asOf })}`}
      {(truncated || answers.cells?.truncated) &&
        ` · ${t('truncated', { count: formatCount(MOST_ROWS), measure })}`}
    </p>
  );
};

export interface ExplorationViewProps {
  readonly exploration: Exploration;
  readonly queries: PivotQueries;
  readonly schema: CubeSchema;
  readonly change: (changes: Partial<Exploration>) => void;
  readonly addressOf: (changes: Partial<Exploration>) => string;
}

interface FoundProps extends ExplorationViewProps {
  readonly answers: PivotAnswers;
  readonly pivot: Pivot;
  readonly parts: PivotTableProps['parts'];
  /** So many others that no question can name them. */
  readonly isTooMany: boolean;
  readonly shape: PivotShape;
  readonly columns: readonly FigureColumn[];
  readonly nameOf: (dimension: string) => string;
}

const Explained = ({ exploration, queries, schema, answers, change, nameOf }: FoundProps): ReactElement => {
  const t = useExploreTexts();
  const additive = schema.measures.find(
    ({ key, additivity }) => additivity === 'additive' && exploration.measures.includes(key),
  );
  if (!additive)
    return (
      <Block title={t('explain')} width={12}>
        {t('notAdditive')}
      </Block>
    );
  return (
    <Suspense fallback={<Skeleton label={t('loading')} rows={8} />}>
      <Explain
        query={{ ...queries.lines, asOf: answers.lines.asOf }}
        measure={additive.key}
        isMoney={additive.unit === 'yuan'}
        dimension={exploration.explain!}
        dimensions={schema.dimensions
          .filter(({ key }) => without(key, exploration.measures, schema) === undefined)
          .map(({ key }) => ({ value: key, label: nameOf(key) }))}
        onChoose={(explain: CubeDimension) => change({ explain })}
      />
    </Suspense>
  );
};

const TableAndChart = (props: FoundProps): ReactElement => {
  const { exploration, queries, schema, answers, pivot, parts, shape, columns } = props;
  const { nameOf, change, addressOf } = props;
  const t = useExploreTexts();
  const { chart } = exploration;
  const isNarrow = shape.columns === null && exploration.rows.length === 1 && columns.length <= 4;
  return (
    <>
      <Block title={t('table')} width={isNarrow && chart !== 'none' ? 7 : 12}>
        <ColumnWindow {...{ pivot, shape }} onMove={(from) => change({ from })} />
        <PivotTable
          exploration={exploration}
          queries={queries}
          answers={answers}
          pivot={pivot}
          shape={shape}
          columns={columns}
          sort={exploration.sort ?? defaultSort(shape)}
          dimensionName={nameOf}
          parts={parts}
          onSort={(sort) => change({ sort })}
          drillTo={(place, code) => {
            const changes = drilled(exploration, place, code);
            return changes && addressOf(changes);
          }}
        />
      </Block>
      {chart !== 'none' && pivot.isFilled && (
        <Block title={t('chart')} width={isNarrow ? 5 : 12}>
          <Suspense fallback={<Skeleton label={t('loading')} rows={8} />}>
            <PivotChart {...{ exploration, schema, answers, pivot, shape, columns }} />
          </Suspense>
        </Block>
      )}
    </>
  );
};

const Found = (props: FoundProps): ReactElement => {
  const { exploration, queries, answers, pivot, shape, columns, nameOf, change } = props;
  const t = useExploreTexts();
  const { measures, rows, asOf, explain, top, subtotals, rules } = exploration;
  return (
    <>
      <Toolbar
        pivot={pivot}
        answers={answers}
        query={queries.cells}
        layout={{ across: shape.columns, top, subtotals, rules }}
        columns={columns}
        dimensionNames={rows.map(nameOf)}
        fileName={`${measures.join('-')}-${rows.join('-')}-${queries.lines.period}`}
        heldAt={asOf}
        onHold={(position) => change({ asOf: position })}
        isExplained={explain !== null}
        onExplain={() => change({ explain: explain === null ? rows[0]! : null })}
      />
      <Coverage answers={answers} measure={columns[0]!.name} />
      <RuleBar
        rules={exploration.rules}
        columns={columns}
        pivot={pivot}
        onChange={(rules) => change({ rules })}
      />
      {props.isTooMany && <Notice kind="information">{t('tooManyOthers')}</Notice>}
      <Blocks>
        {explain !== null && <Explained {...props} />}
        <TableAndChart {...props} />
      </Blocks>
    </>
  );
};

/** What was found: figures as a table, beside a picture, and why they grew. */
export const ExplorationView = (props: ExplorationViewProps): ReactElement => {
  const { exploration, queries, schema } = props;
  const t = useExploreTexts();
  const language = useLanguage();
  const { shape, answers, pivot, parts, isTooMany, failed } = usePivot(exploration, queries);
  if (failed) return <ProblemNotice problem={failed.error} onAgain={() => void failed.refetch()} />;
  if (!answers || !pivot) return <Skeleton label={t('loading')} rows={12} />;
  if (pivot.lines.length === 0) return <Notice kind="information">{t('empty')}</Notice>;
  const columns = figureColumns(exploration, pivot.lines, { schema, language });
  const nameOf = (key: string): string =>
    schema.dimensions.find((dimension) => dimension.key === key)?.[language] ?? key;
  return <Found {...props} {...{ answers, pivot, parts, isTooMany, shape, columns, nameOf }} />;
};
