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

/** Number of the units that owe a period and have not reported it. */
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

/** Status of each unit's submission of a period; null when nothing has been written yet. */
type StatusesOf = (
  period: Pick<NearPeriod, 'form' | 'month'>,
) => (unit: Pick<ReportingUnit, 'id'>) => SubmissionStatus | null;

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
    const near = await this.near(visible, window);
    const statusesOf = await this.statuses(near);
    const missing = near.flatMap(({ owing, ...period }) => {
      const statusOf = statusesOf(period);
      return owing
        .map((unit) => ({ ...period, unit, status: statusOf(unit) }))
        .filter(({ status }) => !reported.has(status));
    });
    const chases = await readChases(this.source, missing.map(toChased));
    return missing
      .map(({ form, month, unit, status, deadline, isClosed }) => ({
        form,
        period: formPeriod(form, month),
        unit: unit.code,
        unitName: unit.name.zh,
        deadline,
        days: daysBetween(today, deadline),
        status,
        ...chaseOf(chases.of(toChased({ form, month, unit }))),
        ...(isClosed && { closed: true as const }),
      }))
      .sort((a, b) => a.days - b.days || byCode(a.form, b.form) || byCode(a.unit, b.unit));
  }

  /** How many units are late with a period, for each deadline up to `days` ago. */
  async overdue(visible: UnitSelection, { days }: Pick<ReminderWindow, 'days'>): Promise<Overdue[]> {
    const today = dayOf(this.clock.now());
    const past = (await this.near(visible, { days })).filter(({ deadline }) => deadline < today);
    const statusesOf = await this.statuses(past);
    const late = past.map(({ owing, ...period }) => {
      const statusOf = statusesOf(period);
      return { ...period, count: owing.filter((unit) => !reported.has(statusOf(unit))).length };
    });
    const dates = groupBy(
      late.filter(({ count }) => count > 0),
      ({ form, month, deadline }) => [form, month, deadline].join(),
    );
    return [...dates.values()].map((own) => {
      const { form, month, deadline } = own[0]!;
      const count = own.reduce((sum, one) => sum + one.count, 0);
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

  /**
   * Looks up the months and units of all periods at once, which the index finds fast, with some that nobody asked for.
   */
  private async statuses(periods: readonly NearPeriod[]): Promise<StatusesOf> {
    const rows = await this.source.query<
      { form: FormCode; month: Month; status: SubmissionStatus; units: number[] }[]
    >(
      `select form, month, status, array_agg(unit_id) as units from submission
       where form = any($1::text[]) and month = any($2::int[]) and unit_id = any($3::int[])
       group by form, month, status`,
      [
        [...new Set(periods.map(({ form }) => form))],
        [...new Set(periods.map(({ month }) => month))],
        [...new Set(periods.flatMap(({ owing }) => owing.map(({ id }) => id)))],
      ],
    );
    const known = groupBy(
      rows.map(({ units, ...row }) => ({ ...row, units: new Set(units) })),
      ({ form, month }) => `${form}/${month}`,
    );
    return ({ form, month }) => {
      const own = known.get(`${form}/${month}`) ?? [];
      return ({ id }) => own.find(({ units }) => units.has(id))?.status ?? null;
    };
  }
}
