import { type CubeCompare, periodName, pivotQueries, type PivotQueries } from '@xiangtong/contracts';
import { Suspense, useEffect, useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Block } from '../../../../desk/block/block';
import { usePlaceName } from '../../../../ui/places/place-name';
import { levelBelow, scopeAround, whereOf, type Scope } from '../../../../ui/places/scope';
import { PreliminaryNotice } from '../../../../desk/scope-filter/preliminary-notice';
import { useScopeTexts } from '../../../../desk/scope-filter/texts';
import { viewOf } from '../../../../desk/scope-filter/use-view';
import { useLanguage } from '../../../../i18n/texts';
import { useUser } from '../../../../session/use-user';
import { Soft } from '../../../../ui/forms/forms';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { drilled } from '../drill';
import { readExploration, withExploration, type Exploration } from '../explore-state';
import { figureColumns, type CubeSchema } from '../pivot/figure-column';
import { defaultSort, sorted, type Pivot } from '../pivot/pivot';
import { PivotChart } from '../charts/pivot-chart-later';
import { PivotTable, type PivotTableProps } from '../pivot/pivot-table';
import { useExploreTexts } from '../texts';
import { usePivot } from '../pivot/use-pivot';
import type { BoardTile } from './arrangement';
import styles from './boards.module.css';
import { useBoardTexts } from './texts';

interface FiguresProps {
  readonly exploration: Exploration;
  readonly queries: PivotQueries;
  readonly schema: CubeSchema;
  /** Address of the exploration page set otherwise. */
  readonly addressOf: (changes: Partial<Exploration>) => string;
  /** Its questions are answered, or will not be. */
  readonly onSettled: () => void;
}

interface FoundProps
  extends Omit<FiguresProps, 'onSettled'>, Pick<PivotTableProps, 'answers' | 'parts' | 'shape'> {
  readonly pivot: Pivot;
}

/** A board gives an overview: the whole of a long table is where the tile opens, its beginning on paper. */
const MOST_LINES = 100;
const PRINTED_LINES = 20;

interface FirstProps {
  readonly most: number;
  readonly of: Pivot;
  readonly printed: 'only' | 'never';
}

const First = ({ most, of: { lines }, printed }: FirstProps): ReactElement | null => {
  const t = useBoardTexts();
  if (lines.length <= most) return null;
  return (
    <div data-print={printed}>
      <Soft>{t('first', { most, count: lines.length })}</Soft>
    </div>
  );
};

const Found = (props: FoundProps): ReactElement => {
  const { exploration, schema, pivot, shape, addressOf, ...rest } = props;
  const t = useExploreTexts();
  const language = useLanguage();
  const [sort, setSort] = useState(exploration.sort);
  const { chart } = exploration;
  const columns = figureColumns(exploration, pivot.lines, { schema, language });
  const first = useMemo(
    () => ({ ...pivot, lines: sorted(pivot.lines, sort ?? defaultSort(shape), shape).slice(0, MOST_LINES) }),
    [pivot, sort, shape],
  );
  if (chart !== 'none')
    return (
      <Suspense fallback={<Skeleton label={t('loading')} rows={8} />}>
        <PivotChart {...{ exploration, schema, pivot, shape, columns }} answers={rest.answers} />
      </Suspense>
    );
  return (
    <div className={styles['table']}>
      <PivotTable
        {...{ ...rest, exploration, shape, columns }}
        pivot={first}
        sort={sort ?? defaultSort(shape)}
        onSort={setSort}
        dimensionName={(key) => schema.dimensions.find((one) => one.key === key)?.[language] ?? key}
        drillTo={(place, code) => {
          const changes = drilled(exploration, place, code);
          return changes && addressOf(changes);
        }}
      />
      <First most={MOST_LINES} of={pivot} printed="never" />
      <First most={PRINTED_LINES} of={pivot} printed="only" />
    </div>
  );
};

const Figures = ({ onSettled, ...props }: FiguresProps): ReactElement => {
  const t = useExploreTexts();
  const { shape, answers, pivot, parts, failed } = usePivot(props.exploration, props.queries);
  const isSettled = (pivot?.isFilled ?? false) || failed !== undefined;
  useEffect(() => {
    if (isSettled) onSettled();
  }, [isSettled, onSettled]);
  if (failed) return <ProblemNotice problem={failed.error} onAgain={() => void failed.refetch()} />;
  if (!answers || !pivot?.isFilled) return <Skeleton label={t('loading')} rows={8} />;
  if (pivot.lines.length === 0) return <p>{t('empty')}</p>;
  return <Found {...props} {...{ answers, pivot, parts, shape }} />;
};

interface FactsProps {
  readonly exploration: Exploration;
  readonly schema: CubeSchema;
  /** Null: all that the reader may see. */
  readonly place: Scope | null;
  readonly period: string;
  readonly compare: CubeCompare;
}

/** What the figures are about. */
const Facts = ({ exploration, schema, place, period, compare }: FactsProps): ReactElement => {
  const scopeTexts = useScopeTexts();
  const explore = useExploreTexts();
  const language = useLanguage();
  const placeName = usePlaceName(place);
  const { chart, measures, show, asOf } = exploration;
  const facts = [
    chart !== 'none' && schema.measures.find(({ key }) => key === measures[0])?.[language],
    place === null ? scopeTexts('everything') : placeName,
    periodName(period, language),
    chart === 'none' && show.length > 0 && scopeTexts(compare),
    asOf !== null && explore('asOf', { seq: asOf }),
  ];
  return <Soft>{facts.filter(Boolean).join(' · ')}</Soft>;
};

export interface ShownTileProps {
  readonly name: string;
  /** What the address of the exploration page has after its question mark. */
  readonly query: string;
  readonly width: BoardTile['width'];
  /** Period of all tiles of the board; empty: each has its own. */
  readonly period: string;
  /** Period of a view that names none. */
  readonly latest: string;
  readonly schema: CubeSchema;
  /** While false, the tile only says that it will be asked for. */
  readonly isAsked: boolean;
  readonly onSettled: () => void;
}

/** A saved view as its page draws it: its picture where it has one, otherwise its table. */
export const ShownTile = (props: ShownTileProps): ReactElement => {
  const { name, query, width, latest, schema, isAsked, onSettled } = props;
  const t = useBoardTexts();
  const { divisions } = useUser();
  const params = new URLSearchParams(query);
  if (props.period !== '') params.set('period', props.period);
  const { scope, compare, ...view } = viewOf(params);
  const place = scopeAround(scope, divisions);
  const period = view.period ?? latest;
  const exploration = readExploration(params, levelBelow(place));
  const queries = pivotQueries(exploration, { where: whereOf(scope), period, compare });
  const addressOf = (changes: Partial<Exploration>): string =>
    `/explore?${withExploration(params, changes).toString()}`;
  return (
    <Block
      title={name}
      width={width === 'wide' ? 12 : 6}
      aside={
        <Link to={addressOf({})} aria-label={t('openNamed', { name })} data-print="never">
          {t('open')}
        </Link>
      }
    >
      <Facts {...{ exploration, schema, place, period, compare }} />
      {isAsked && <PreliminaryNotice {...{ scope, period }} />}
      {isAsked ? (
        <Figures {...{ exploration, queries, schema, addressOf, onSettled }} />
      ) : (
        <Skeleton label={t('waiting', { name })} rows={8} />
      )}
    </Block>
  );
};
