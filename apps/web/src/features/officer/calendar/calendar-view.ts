import { forms, type FormCode } from '@xiangtong/contracts';
import { serviceNow } from '../../../api/service-clock';
import type { components } from '../../../api/schema';
import { useAddress, type Address } from '../../../ui/address/use-address';

export type PeriodView = components['schemas']['PeriodView'];

/** What the calendar is set to; it stands in the address. */
export interface CalendarView {
  readonly form: FormCode;
  readonly year: number;
  /** Six digits; empty for all in charge. */
  readonly county: string;
  readonly address: Address;
}

export const useCalendarView = (): CalendarView => {
  const address = useAddress();
  const year = Number(address.get('year'));
  return {
    form: forms.find((form) => form === address.get('form')) ?? 'sales',
    year: Number.isInteger(year) && year >= 2000 && year < 2100 ? year : serviceNow().getFullYear(),
    county: /^\d{6}$/.test(address.get('county')) ? address.get('county') : '',
    address,
  };
};

/** The condition of a request; empty where everything in charge is meant. */
export const inCounty = (county: string): { county?: string } => (county === '' ? {} : { county });

/** Counties in which a period is closed; all or none of them as a word. */
export const closedOf = ({ state, counties }: PeriodView): 'open' | 'closed' | 'exempt' | number => {
  const closed = counties.filter((county) => county.state === 'closed').length;
  return closed === 0 || closed === counties.length ? state : closed;
};

/** Whether the counties have other deadlines than the period as a whole. */
export const differs = ({ deadline, counties }: PeriodView): boolean =>
  counties.some((county) => county.deadline !== deadline);
