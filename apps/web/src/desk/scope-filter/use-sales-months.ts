import type { CubeQuery } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import { serviceNow } from '../../api/service-clock';
import { decimalOf, useCube, type CubeRow } from '../../api/cube/use-cube';
import { periodOptions, type PeriodGroup } from './period-options';
import { whereOf, type Scope } from '../../ui/places/scope';

const YEARS_BACK = 9;

/** Sales by month of the last years: which periods there are. */
export const salesMonthsQuery = (where: CubeQuery['where']): CubeQuery => {
  const year = Math.floor(monthOf(serviceNow()) / 100);
  return {
    measures: ['amount'],
    by: ['month'],
    ...(where && { where }),
    period: `${year - YEARS_BACK}-01..${year}-12`,
  };
};

export interface SalesMonths {
  readonly query: ReturnType<typeof useCube>;
  /** Month (`2019-12`) → its sales, or why there are none. */
  readonly months: ReadonlyMap<string, CubeRow>;
  readonly periods: readonly PeriodGroup[];
  /** The latest year with figures. */
  readonly latest: string | undefined;
}

/** The months that have figures. */
export const monthsWithSales = (months: SalesMonths['months']): string[] =>
  [...months].flatMap(([month, row]) => (decimalOf(row, 'amount') === null ? [] : [month]));

export const useSalesMonths = (scope: Scope | null): SalesMonths => {
  const query = useCube(salesMonthsQuery(whereOf(scope)));
  const months = new Map((query.data?.rows ?? []).map((row) => [String(row['month']), row] as const));
  const periods = periodOptions(monthsWithSales(months));
  return { query, months, periods, latest: periods[0]?.periods[0] };
};
