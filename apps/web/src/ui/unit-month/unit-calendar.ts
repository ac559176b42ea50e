import type { FormCode } from '@xiangtong/contracts';
import { addMonths, formatMonth, parsePeriod } from '@xiangtong/domain';
import { useQuery } from '@tanstack/react-query';
import { answer } from '../../api/answer';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
type PeriodView = Schemas['PeriodView'];

interface UnitPeriod {
  readonly unit: string;
  readonly form: FormCode;
  readonly period: string;
}

/** The period in the county of a unit. */
export interface UnitCalendar extends PeriodView {
  /** Where it is closed: what lets this unit report it all the same. */
  readonly permission: Schemas['ExceptionView'] | null;
}

/** Whether the unit can submit nothing any more. */
export const isClosedIn = (calendar: UnitCalendar | null): boolean =>
  calendar?.state === 'closed' && calendar.permission === null;

const permissionOf = async ({ unit, form, period }: UnitPeriod): Promise<UnitCalendar['permission']> => {
  const given = await answer(client.GET('/api/v1/periods/exceptions', { params: { query: { form } } }));
  return given.find((one) => one.unit === unit && one.period === period && one.inForce) ?? null;
};

export const calendarOf = async (key: UnitPeriod, division: string): Promise<UnitCalendar | null> => {
  const { form, period } = key;
  const end = parsePeriod(period)?.to;
  if (end === undefined) return null;
  const around = { from: formatMonth(addMonths(end, -11)), to: formatMonth(end) };
  const periods = await answer(client.GET('/api/v1/periods', { params: { query: { form, ...around } } }));
  const view = periods.find((one) => one.period === period);
  if (!view) return null;
  const inCounty = { ...view, ...view.counties.find(({ county }) => division.startsWith(county)) };
  return { ...inCounty, permission: inCounty.state === 'closed' ? await permissionOf(key) : null };
};

/** Null until it is known. */
export const useUnitCalendar = ({ unit, form, period }: UnitPeriod): UnitCalendar | null => {
  const units = api.useQuery('get', '/api/v1/units', {}, { staleTime: 3_600_000 }).data ?? [];
  const division = units.find(({ code }) => code === unit)?.division;
  const { data } = useQuery({
    // The key begins like that of the periods, so that both are asked again together.
    queryKey: ['get', '/api/v1/periods', { unit, form, period }],
    queryFn: () => calendarOf({ unit, form, period }, division!),
    enabled: division !== undefined,
  });
  return data ?? null;
};
