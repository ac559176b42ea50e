import { placesFirst, type CubeDimension, type CubeQuery } from '@xiangtong/contracts';
import { monthOf, parsePeriod } from '@xiangtong/domain';
import { serviceNow } from '../../../api/service-clock';
import { whereOf } from '../../../ui/places/scope';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import type { View } from '../../../desk/scope-filter/use-view';
import { shareOf } from '../../../api/cube/share-of';
import { decimalOf, type CubeAnswer, type CubeRow } from '../../../api/cube/use-cube';
import type { RankedRow } from '../../../desk/ranked/ranked-table';
import type { Language } from '@xiangtong/contracts';
import type { Magnitude } from '../../../ui/figure/format-figure';

/** What every block of the page is shown with. */
export interface Shown {
  readonly view: View;
  /** That of the address, or the latest with figures. */
  readonly period: string;
  /** Magnitude of the total; tables of parts have their own. */
  readonly magnitude: Magnitude;
  /** Changes with every choice of the reader; see `Glow`. */
  readonly key: string;
  readonly addressOf: (changes: { scope?: string | null; period?: string }) => string;
}

/** The address of another page set to the same place and period. */
export const elsewhere = (
  { view, period }: Pick<Shown, 'view' | 'period'>,
  path: '/explore' | '/map' | '/parks',
  more: Readonly<Record<string, string>> = {},
): string => {
  const params = new URLSearchParams({
    ...(view.scopeText !== null && { scope: view.scopeText }),
    period,
    compare: view.compare,
    ...more,
  });
  return `${path}?${params.toString()}`;
};

/** The same of the page of reports, where codes of divisions are short. */
export const reportAddress = ({ view: { scope }, period }: Pick<Shown, 'view' | 'period'>): string => {
  const code =
    scope?.kind === 'division' ? scope.code.slice(0, scope.level === 'township' ? 9 : 6) : scope?.code;
  return `/reports?${new URLSearchParams({ ...(code !== undefined && { scope: code }), period }).toString()}`;
};

export const totalsQuery = ({ scope, compare }: View, period: string): CubeQuery => ({
  measures: ['amount', 'orders', 'averageOrder', 'units'],
  by: [],
  where: whereOf(scope),
  period,
  compare,
});

const ALL = 500;

/** The largest members of a dimension, with growth; no `limit`: all. Among provinces the unknown one takes no place. */
export const largestQuery = (
  { view, period }: Pick<Shown, 'view' | 'period'>,
  dimension: CubeDimension,
  limit: number | null,
): CubeQuery => ({
  measures: ['amount'],
  by: [dimension],
  where: { ...whereOf(view.scope), ...(dimension === 'park' ? { unitKind: 'park' } : {}) },
  period,
  compare: view.compare,
  order: [{ key: 'amount', direction: 'desc' }],
  limit: limit === null || dimension === 'destinationProvince' ? ALL : limit,
});

export interface Ranking {
  readonly rows: readonly RankedRow[];
  /** There are members that are not listed. */
  readonly isCut: boolean;
}

/** The first of the members; an unplaced one comes after them, with its share of the whole. */
export const rankingOf = (
  query: CubeQuery,
  answer: CubeAnswer,
  language: Language,
  {
    limit,
    addressOf,
  }: { readonly limit: number | null; readonly addressOf: ((code: string) => string) | undefined },
): Ranking => {
  const dimension = query.by[0]!;
  const { places, others } = placesFirst(answer.rows, query.by);
  const rankedRow = (row: CubeRow): RankedRow => {
    const code = String(row[dimension]);
    return {
      code,
      row,
      name: answer.labels[dimension]?.[code]?.[language] ?? code,
      figure: cellFigure(query, answer, row, 'amount'),
      growthFigure: cellFigure(query, answer, row, 'amount.growth'),
      ...(addressOf === undefined ? {} : { to: addressOf(code) }),
    };
  };
  const total = decimalOf(answer.totals, 'amount');
  const shown = places.slice(0, limit ?? places.length);
  return {
    rows: [
      ...shown.map(rankedRow),
      ...others.map((row) => ({
        ...rankedRow(row),
        unplacedShare: shareOf(decimalOf(row, 'amount'), total),
      })),
    ],
    isCut: answer.truncated || shown.length < places.length,
  };
};

/** The month to follow up: the last one of the period. */
export const lastMonthOf = (text: string): string => {
  const to = parsePeriod(text)?.to ?? monthOf(serviceNow());
  return `${Math.floor(to / 100)}-${String(to % 100).padStart(2, '0')}`;
};
