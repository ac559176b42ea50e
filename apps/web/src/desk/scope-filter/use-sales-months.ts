import type { CubeQuery } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import { decimalOf, useCube } from '../cube/use-cube';
import { periodOptions, type PeriodGroup } from './period-options';
import { whereOf, type Scope } from './scope';

const YEARS_BACK = 9;

/** Sales by month of the last years: which periods there are. */
export const salesMonthsQuery = (where: CubeQuery['where']): CubeQuery => {
  const now = monthOf(new Date());
  const [year, month] = [Math.floor(now / 100), String(now % 100).padStart(2, '0')];
  return {
    measures: ['amount'],
    by: ['month'],
    ...(where && { where }),
    period: `${year - YEARS_BACK}-01..${year}-${month}`,
  };
};

export interface SalesMonths {
  readonly query: ReturnType<typeof useCube>;
  /** Month (`2019-12`) → yuan. */
  readonly amounts: ReadonlyMap<string, string>;
  readonly periods: readonly PeriodGroup[];
  /** The latest year with figures. */
  readonly latest: string | undefined;
}

export const useSalesMonths = (scope: Scope | null): SalesMonths => {
  const query = useCube(salesMonthsQuery(whereOf(scope)));
  const amounts = new Map(
    (query.data?.rows ?? []).flatMap((row) => {
      const [month, amount] = [decimalOf(row, 'month'), decimalOf(row, 'amount')];
      return month === null || amount === null ? [] : [[month, amount] as const];
    }),
  );
  const periods = periodOptions([...amounts.keys()]);
  return { query, amounts, periods, latest: periods[0]?.periods[0] };
};
