import type { CubeQuery } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import { serviceNow } from '../../api/service-clock';
import { api } from '../../api/client';
import { decimalOf, useCube, type CubeAnswer, type CubeRow } from '../../api/cube/use-cube';
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
  /** The latest year, up to the last month of which enough reports are in or which is closed. */
  readonly latest: string | undefined;
}

/** The months that have figures. */
export const monthsWithSales = (months: SalesMonths['months']): string[] =>
  [...months].flatMap(([month, row]) => (decimalOf(row, 'amount') === null ? [] : [month]));

/** The months of which too few reports are in for growth and ranks. */
const preliminaryMonths = (answer: Pick<CubeAnswer, 'standing'> | undefined): ReadonlySet<string> =>
  new Set(
    (answer?.standing ?? []).flatMap(({ members, fewReports }) =>
      fewReports === 'now' ? (members.month ?? []) : [],
    ),
  );

/** Closed months get no more reports: their figures are as complete as they will be. */
const useClosedMonths = (isAsked: boolean): ReadonlySet<string> => {
  const { data = [] } = api.useQuery(
    'get',
    '/api/v1/periods',
    { params: { query: { form: 'sales' } } },
    { enabled: isAsked },
  );
  return new Set(data.flatMap(({ period, state }) => (state === 'closed' ? [period] : [])));
};

export const useSalesMonths = (scope: Scope | null): SalesMonths => {
  const query = useCube(salesMonthsQuery(whereOf(scope)));
  const months = new Map((query.data?.rows ?? []).map((row) => [String(row['month']), row] as const));
  const preliminary = preliminaryMonths(query.data);
  const closed = useClosedMonths(preliminary.size > 0);
  const withSales = monthsWithSales(months);
  const settled = withSales.filter((month) => !preliminary.has(month) || closed.has(month));
  const periods = periodOptions(withSales);
  const [latest = periods[0]] = periodOptions(settled);
  return { query, months, periods, latest: latest?.periods[0] };
};
