import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { monthOf, parsePeriod } from '@xiangtong/domain';
import { whereOf } from '../../../desk/scope-filter/scope';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import type { View } from '../../../desk/scope-filter/use-view';
import { decimalOf, type CubeAnswer } from '../../../desk/cube/use-cube';
import type { RankedRow } from '../../../desk/ranked/ranked-table';
import type { Language } from '@xiangtong/contracts';
import type { Magnitude } from '../../../ui/figure/format-figure';

/** What every block of the page is shown with. */
export interface Shown {
  readonly view: View;
  /** That of the address, or the latest with figures. */
  readonly period: string;
  /** Of the total; tables of parts have one of their own. */
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
    ...{ period, compare: view.compare },
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

/** The largest members of a dimension, with growth. */
export const largestQuery = (
  { view, period }: Pick<Shown, 'view' | 'period'>,
  dimension: CubeDimension,
  limit: number,
): CubeQuery => ({
  measures: ['amount'],
  by: [dimension],
  where: { ...whereOf(view.scope), ...(dimension === 'park' ? { unitKind: 'park' } : {}) },
  period,
  compare: view.compare,
  order: [{ key: 'amount', direction: 'desc' }],
  limit,
});

/** Destinations that are not known have this code. */
const unknown = new Set(['000000', 'unknown']);

export const rankedRows = (
  query: CubeQuery,
  answer: CubeAnswer,
  language: Language,
  addressOf?: (code: string) => string,
): RankedRow[] => {
  const dimension = query.by[0]!;
  return answer.rows.map((row) => {
    const code = String(row[dimension]);
    return {
      code,
      name: answer.labels[dimension]?.[code]?.[language] ?? code,
      amount: decimalOf(row, 'amount') ?? '0',
      growth: decimalOf(row, 'amount.growth'),
      figure: cellFigure(query, answer, row, 'amount'),
      growthFigure: cellFigure(query, answer, row, 'amount.growth'),
      isUnknown: unknown.has(code),
      ...(addressOf === undefined ? {} : { to: addressOf(code) }),
    };
  });
};

/** The month to follow up: the last one of the period. */
export const lastMonthOf = (text: string): string => {
  const to = parsePeriod(text)?.to ?? monthOf(new Date());
  return `${Math.floor(to / 100)}-${String(to % 100).padStart(2, '0')}`;
};
