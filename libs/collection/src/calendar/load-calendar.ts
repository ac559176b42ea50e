import type { Queries } from '@xiangtong/infrastructure';
import type { FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { Catalogue } from '@xiangtong/reference';
import { Calendar, type PeriodEvent, type PeriodException } from './calendar';

interface EventRow extends Omit<PeriodEvent, 'county'> {
  readonly county: string;
}

/** The calendar of one form, or of all, for the periods that end between two months. */
export const loadCalendar = async (
  queries: Queries,
  catalogue: Pick<Catalogue, 'forms'>,
  range: { readonly form?: FormCode; readonly from: Month; readonly to: Month },
): Promise<Calendar> => {
  const parameters = [range.form ?? null, range.from, range.to];
  const events = await queries.query<EventRow[]>(newestEvents, parameters);
  const exceptions = await queries.query<PeriodException[]>(newestExceptions, parameters);
  return new Calendar(catalogue.forms, events, exceptions);
};

const wanted = '($1::text is null or form = $1) and month between $2 and $3';

const newestEvents = `
  select distinct on (form, month, county, action = 'move-deadline') form, month, county, action,
    deadline, reason, actor, at
  from period_event where ${wanted} order by form, month, county, action = 'move-deadline', id desc`;

const newestExceptions = `
  select distinct on (form, month, unit_id) form, month, unit_id as "unitId", until, reason, actor, at
  from period_exception where ${wanted} order by form, month, unit_id, id desc`;
