import { serviceNow } from '../../api/service-clock';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { useAddress, type Address } from '../address/use-address';
import { dueMonth } from './own-months';

type Unit = components['schemas']['UnitResponse'];

export interface UnitMonth {
  readonly unit: Unit;
  /** `2026-10` */
  readonly period: string;
  readonly units: readonly Unit[];
  /** Those that can be reported, newest first. */
  readonly periods: readonly string[];
  readonly choose: Address['set'];
}

export interface UnitMonthQuery {
  readonly choice: UnitMonth | null;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reload: () => void;
}

/** The own unit and the month a page is about, as the address says: `?unit=&period=`; else the first unit, the month that is due. */
export const useUnitMonth = (): UnitMonthQuery => {
  const { get, set } = useAddress();
  const units = api.useQuery('get', '/api/v1/units', {});
  const months = api.useQuery('get', '/api/v1/periods', { params: { query: { form: 'sales' } } });
  const asked = { unit: get('unit'), period: get('period') };
  const unit = units.data?.find(({ code }) => code === asked.unit) ?? units.data?.[0];
  const periods = (months.data ?? [])
    .filter(({ period, state }) => period === asked.period || (state === 'open' && isOf(unit, period)))
    .map(({ period }) => period);
  const period = periods.find((month) => month === asked.period) ?? dueMonth(periods, serviceNow());
  return {
    choice: unit && period ? { unit, period, units: units.data ?? [], periods, choose: set } : null,
    isPending: units.isPending || months.isPending,
    error: units.error ?? months.error,
    reload: () => void Promise.all([units.refetch(), months.refetch()]),
  };
};

const isOf = (unit: Unit | undefined, period: string): boolean =>
  unit !== undefined && unit.validFrom <= period && (unit.validTo === null || period <= unit.validTo);
