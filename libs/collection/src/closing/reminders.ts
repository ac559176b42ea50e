import { formPeriod, groupBy, type FormCode, type SubmissionStatus } from '@xiangtong/contracts';
import {
  addDays,
  addMonths,
  DAY_MS,
  dayOf,
  daysBetween,
  divisionAt,
  monthOf,
  type DivisionCode,
  type Month,
} from '@xiangtong/domain';
import type { Clock, Database } from '@xiangtong/infrastructure';
import {
  owes,
  whyNotOpen,
  unitsWithin,
  type Form,
  type ReferenceCatalogue,
  type ReportingUnit,
  type UnitSelection,
} from '@xiangtong/reference';
import type { Calendar } from '../calendar/calendar';
import { readChases, type Chase } from './chases';
import { loadCalendar } from '../calendar/load-calendar';

/** A unit that has not reported a period whose deadline is near or has passed. */
export interface Reminder {
  readonly form: FormCode;
  readonly period: string;
  readonly unit: string;
  readonly unitName: string;
  /** @format date */
  readonly deadline: string;
  /** Days left; negative: days overdue. */
  readonly days: number;
  /** Null when nothing has been written yet. */
  readonly status: SubmissionStatus | null;
  /** The last time an officer asked for it; absent when nobody did. */
  readonly chase?: Chase;
  /** The period is closed: it takes an exception to report it. */
  readonly closed?: true;
}

export interface ReminderWindow {
  readonly form?: FormCode;
  /** Deadlines up to this many days ahead or behind. */
  readonly days: number;
  readonly division?: DivisionCode;
  /** Also what can no longer be reported. */
  readonly withClosed?: boolean;
}

/** Of the units that owe a period, those that have not reported it. */
export interface Overdue {
  readonly form: FormCode;
  readonly period: string;
  /** @format date */
  readonly deadline: string;
  readonly count: number;
}

interface NearPeriod {
  readonly form: FormCode;
  readonly month: Month;
  readonly deadline: string;
  readonly owing: readonly ReportingUnit[];
  /** None of these units may report it any more. */
  readonly isClosed: boolean;
}

interface UnitPeriod {
  readonly form: FormCode;
  readonly month: Month;
  readonly unit: ReportingUnit;
}

const toChased = ({ form, month, unit }: UnitPeriod) => ({ form, month, unitId: unit.id });

const openPeriods = (
  forms: readonly Form[],
  calendar: Calendar,
  { from, to }: { readonly from: Month; readonly to: Month },
): { readonly form: Form; readonly month: Month }[] =>
  forms.flatMap((form) =>
    calendar
      .duePeriods(form.code, from, to)
      .filter((month) => whyNotOpen(form, month) === null)
      .map((month) => ({ form, month })),
  );

const chaseOf = (chase: Chase | null): Pick<Reminder, 'chase'> => (chase ? { chase } : {});

const reported: ReadonlySet<SubmissionStatus | null> = new Set(['submitted', 'accepted']);

/** Each relation is computed once: PostgreSQL cannot know how many rows an array has. */
const missing = `
  with owing as materialized (
    select * from unnest($1::int[], $2::int[]) as owing (place, unit_id)
  ), period as materialized (
    select * from unnest($3::int[], $4::text[], $5::int[]) as period (place, form, month)
  ), reported as materialized (
    select form, month, unit_id from submission
    where form = any($6) and month = any($7) and unit_id = any($8) and status in ('submitted', 'accepted')
  )
  select place, count(*)::int as count
  from owing join period using (place) left join reported using (form, month, unit_id)
  where reported.unit_id is null
  group by place order by place`;

const MAX_DEADLINE_MONTHS = 13;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Units to be reminded today. */
export class Reminders {
  constructor(
    private readonly source: Database,
    private readonly catalogue: ReferenceCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Ordered by deadline, form and unit. */
  async due(visible: UnitSelection, window: ReminderWindow): Promise<Reminder[]> {
    const today = dayOf(this.clock.now());
    const near = (await this.near(visible, window)).flatMap(({ owing, ...period }) =>
      owing.map((unit) => ({ ...period, unit })),
    );
    const statuses = await this.statuses(near);
    const statusOf = ({ form, month, unit }: UnitPeriod): SubmissionStatus | null =>
      statuses.get(`${form}/${month}/${unit.id}`) ?? null;
    const missing = near.filter((one) => !reported.has(statusOf(one)));
    const chases = await readChases(this.source, missing.map(toChased));
    return missing
      .map(({ form, month, unit, deadline, isClosed }) => ({
        form,
        period: formPeriod(form, month),
        unit: unit.code,
        unitName: unit.name.zh,
        deadline,
        days: daysBetween(today, deadline),
        status: statusOf({ form, month, unit }),
        ...chaseOf(chases.of(toChased({ form, month, unit }))),
        ...(isClosed && { closed: true as const }),
      }))
      .sort((a, b) => a.days - b.days || byCode(a.form, b.form) || byCode(a.unit, b.unit));
  }

  /** How many units are late with a period, for each deadline up to `days` ago. */
  async overdue(visible: UnitSelection, { days }: Pick<ReminderWindow, 'days'>): Promise<Overdue[]> {
    const today = dayOf(this.clock.now());
    const past = (await this.near(visible, { days })).filter(({ deadline }) => deadline < today);
    const rows = await this.source.query<{ place: number; count: number }[]>(missing, [
      past.flatMap(({ owing }, place) => owing.map(() => place)),
      past.flatMap(({ owing }) => owing.map(({ id }) => id)),
      [...past.keys()],
      past.map(({ form }) => form),
      past.map(({ month }) => month),
      [...new Set(past.map(({ form }) => form))],
      [...new Set(past.map(({ month }) => month))],
      [...new Set(past.flatMap(({ owing }) => owing.map(({ id }) => id)))],
    ]);
    const counts = groupBy(rows, ({ place }) => {
      const { form, month, deadline } = past[place]!;
      return [form, month, deadline].join();
    });
    return [...counts.values()].map((own) => {
      const { form, month, deadline } = past[own[0]!.place]!;
      const count = own.reduce((sum, row) => sum + row.count, 0);
      return { form, period: formPeriod(form, month), deadline, count };
    });
  }

  /** Periods with a deadline near today, with the units of a county that owe them. */
  private async near(visible: UnitSelection, window: ReminderWindow): Promise<NearPeriod[]> {
    const current = await this.catalogue.current();
    const now = this.clock.now();
    const today = dayOf(now);
    const to = monthOf(now);
    const from = addMonths(monthOf(new Date(now.getTime() - window.days * DAY_MS)), -MAX_DEADLINE_MONTHS);
    const calendar = await loadCalendar(this.source.manager, current, { from, to });
    const units = unitsWithin(current, visible, window.division);
    const [first, last] = [addDays(today, -window.days), addDays(today, window.days)];
    // Units of a county share their deadlines: those are looked up once for all of them.
    const counties = [...groupBy(units, ({ division }) => divisionAt(division, 'county'))];
    const forms = [...current.forms.values()].filter(({ code }) => !window.form || code === window.form);
    return openPeriods(forms, calendar, { from, to }).flatMap(({ form, month }) =>
      counties.flatMap(([county, members]) => {
        const deadline = dayOf(calendar.deadline(form.code, month, county));
        if (deadline < first || deadline > last) return [];
        const isClosed = calendar.closingOf(form.code, month, county) !== null;
        const mayReport = ({ id }: ReportingUnit): boolean =>
          !isClosed || calendar.exceptionFor(form.code, month, id, now) !== null;
        const owing = members.filter((unit) => owes(form, unit, month));
        return (window.withClosed ? [false, true] : [false])
          .map((closed) => ({
            form: form.code,
            month,
            deadline,
            isClosed: closed,
            owing: owing.filter((unit) => mayReport(unit) !== closed),
          }))
          .filter(({ owing }) => owing.length > 0);
      }),
    );
  }

  /** Also of unit-months that were not asked for: by the months and the units of all, which the index finds at once. */
  private async statuses(periods: readonly UnitPeriod[]): Promise<Map<string, SubmissionStatus>> {
    const rows = await this.source.query<
      { form: FormCode; month: Month; status: SubmissionStatus; units: number[] }[]
    >(
      `select form, month, status, array_agg(unit_id) as units from submission
       where form = any($1::text[]) and month = any($2::int[]) and unit_id = any($3::int[])
       group by form, month, status`,
      [
        [...new Set(periods.map(({ form }) => form))],
        [...new Set(periods.map(({ month }) => month))],
        [...new Set(periods.map(({ unit }) => unit.id))],
      ],
    );
    return new Map(
      rows.flatMap(({ form, month, status, units }) =>
        units.map((unit) => [`${form}/${month}/${unit}`, status] as const),
      ),
    );
  }
}
