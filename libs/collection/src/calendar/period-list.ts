import { type FormCode, formPeriod, type Instant, type PeriodState } from '@xiangtong/contracts';
import { dayOf, lastDayOf, monthOf, periodEnds, type DivisionCode, type Month } from '@xiangtong/domain';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import {
  dutyOf,
  unitsWithin,
  type Form,
  type ReferenceCatalogue,
  type UnitSelection,
} from '@xiangtong/reference';
import type { Calendar } from './calendar';
import { requireForm } from './require-form';
import { loadCalendar } from './load-calendar';
import { firstDayFor } from './period-unfinished';

/** The period of a form in one county. */
export interface CountyPeriod {
  /** Six digits. */
  readonly county: string;
  readonly state: PeriodState;
  /**
   * Last day, in China.
   * @format date
   */
  readonly deadline: string;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
  /** Why it was closed, where a reason was given. */
  readonly closedReason: string | null;
}

/** Closed if it is closed in every county of the caller; `deadline` is the latest of them. */
export interface PeriodView extends Omit<CountyPeriod, 'county'> {
  readonly period: string;
  /**
   * The first day on which it can be filled in.
   * @format date
   */
  readonly opens: string;
  /**
   * The first day on which it can be submitted: the one after its last.
   * @format date
   */
  readonly submitFrom: string;
  readonly counties: readonly CountyPeriod[];
}

export interface PeriodWindow {
  readonly form: FormCode;
  /** Months; default from the first unit that owes the form to now. */
  readonly from?: Month;
  readonly to?: Month;
  readonly division?: DivisionCode;
}

const MAX_PERIODS = 600;

/** The periods of a form that can be reported, their deadlines, and where they are closed. */
export class PeriodList {
  constructor(
    private readonly source: Database,
    private readonly catalogue: ReferenceCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Newest first, for the counties of the units the caller sees. Periods that have not begun are left out. */
  async periods(visible: UnitSelection, window: PeriodWindow): Promise<PeriodView[]> {
    const current = await this.catalogue.current();
    const form = requireForm(current, window.form);
    const duties = unitsWithin(current, visible, window.division).flatMap((unit) => {
      const duty = dutyOf(form, unit);
      return duty ? [{ unit, duty }] : [];
    });
    if (duties.length === 0) return [];
    const now = monthOf(this.clock.now());
    const from = window.from ?? Math.min(...duties.map(({ duty }) => duty.from));
    const to = Math.min(window.to ?? now, now);
    const ends = periodEnds(form.periodType, from, to).reverse();
    if (ends.length > MAX_PERIODS) throw new DomainError('CALENDAR.RANGE_TOO_LONG', { limit: MAX_PERIODS });
    const calendar = await loadCalendar(this.source.manager, current, { form: form.code, from, to });
    const counties = [...new Set(duties.map(({ unit }) => unit.division.slice(0, 6)))].sort();
    return ends.map((month) => periodView(calendar, form, month, counties));
  }
}

const periodView = (
  calendar: Calendar,
  form: Form,
  month: Month,
  counties: readonly string[],
): PeriodView => {
  const inCounties = counties.map((county): CountyPeriod => {
    const closing = calendar.closingOf(form.code, month, county);
    return {
      county,
      state: calendar.stateOf(form.code, month, county),
      deadline: dayOf(calendar.deadline(form.code, month, county)),
      closedAt: closing?.at.toISOString() ?? null,
      closedBy: closing?.actor ?? null,
      closedReason: closing?.reason ?? null,
    };
  });
  const open = inCounties.find(({ state }) => state !== 'closed');
  const last = inCounties.reduce((a, b) => ((b.closedAt ?? '') > (a.closedAt ?? '') ? b : a));
  return {
    period: formPeriod(form.code, month),
    opens: lastDayOf(month).replace(/\d{2}$/, '01'),
    submitFrom: firstDayFor(month),
    state: open?.state ?? 'closed',
    deadline: inCounties.map(({ deadline }) => deadline).reduce((a, b) => (b > a ? b : a)),
    closedAt: open ? null : last.closedAt,
    closedBy: open ? null : last.closedBy,
    closedReason: open ? null : last.closedReason,
    counties: inCounties,
  };
};
