import { requireForm } from '../calendar/require-form';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import {
  dayOf,
  isDay,
  isWithin,
  monthOf,
  parsePeriodEnd,
  type DivisionCode,
  type Month,
} from '@xiangtong/domain';
import {
  announce,
  DomainError,
  type Clock,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import {
  dutyOf,
  owes,
  type Catalogue,
  type Form,
  type ReferenceCatalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
import type { PeriodEvent } from '../calendar/calendar';
import { gapsToKeep } from './closing-check';
import type { ClosingGaps } from './closing-gaps';
import { loadCalendar } from '../calendar/load-calendar';

/** Who manages the calendar: an officer, in the counties that are completely in the officer's scope. */
export interface CalendarActor {
  readonly username: string;
  mayRule(county: DivisionCode): boolean;
  mayReview(unit: ReportingUnit): boolean;
}

export interface PeriodDecision {
  readonly form: FormCode;
  readonly period: string;
  /** A county, or a division above; default every county that the actor manages. */
  readonly division?: DivisionCode;
  readonly reason: string | null;
  /**
   * Only for a close: the gaps that the officer has looked at. Other gaps by now are a conflict, and closing with gaps
   * or before the deadline needs a reason. Without it, the period is closed as it is.
   */
  readonly seen?: ClosingGaps | undefined;
}

/** The action, and its counties (six digits). */
export interface DecisionResult {
  readonly form: FormCode;
  readonly period: string;
  readonly counties: readonly string[];
}

export interface ExceptionGrant {
  readonly form: FormCode;
  readonly period: string;
  readonly unit: string;
  /** Last day, `2020-03-31`. */
  readonly until: string;
  readonly reason: string;
}

/** `2019-Q4` → 201912; throws SUBMISSION.INVALID_PERIOD when it is not a period of the form. */
export const readFormPeriod = (form: Form, text: string): Month => {
  const month = parsePeriodEnd(form.periodType, text);
  if (month === null) {
    const example = formPeriod(form.code, 201912);
    throw new DomainError('SUBMISSION.INVALID_PERIOD', { value: text.slice(0, 64), example });
  }
  return month;
};

/**
 * Closes and reopens periods, moves deadlines and grants exceptions: always by an officer, dated, and permanently
 * recorded.
 */
export class CalendarDesk {
  constructor(
    private readonly dependencies: {
      readonly source: Database;
      readonly catalogue: ReferenceCatalogue;
      readonly clock: Clock;
      /** Clock by which closing is early or not, and an exception over; default `clock`. */
      readonly calendarClock?: Clock;
    },
  ) {}

  close(actor: CalendarActor, decision: PeriodDecision): Promise<DecisionResult> {
    return this.decide(actor, decision, { action: 'close', deadline: null });
  }

  reopen(actor: CalendarActor, decision: PeriodDecision): Promise<DecisionResult> {
    return this.decide(actor, decision, { action: 'reopen', deadline: null });
  }

  async moveDeadline(
    actor: CalendarActor,
    decision: PeriodDecision & { readonly deadline: string },
  ): Promise<DecisionResult> {
    if (!isDay(decision.deadline))
      throw new DomainError('CALENDAR.DAY_INVALID', { value: decision.deadline });
    return this.decide(actor, decision, { action: 'move-deadline', deadline: decision.deadline });
  }

  /** Lets one unit report a closed period until the end of a day; the newest exception of a unit and period counts. */
  async grantException(actor: CalendarActor, grant: ExceptionGrant): Promise<void> {
    const { source, catalogue, clock, calendarClock = clock } = this.dependencies;
    const current = await catalogue.current();
    const form = requireForm(current, grant.form);
    const month = readFormPeriod(form, grant.period);
    const unit = current.units.get(grant.unit);
    if (!unit || !actor.mayReview(unit))
      throw new DomainError('SUBMISSION.UNKNOWN_UNIT', { value: grant.unit });
    if (!owes(form, unit, month))
      throw new DomainError('SUBMISSION.UNIT_NOT_DUE', { unit: unit.name.zh, period: grant.period });
    if (!isDay(grant.until)) throw new DomainError('CALENDAR.DAY_INVALID', { value: grant.until });
    if (grant.until < dayOf(calendarClock.now()))
      throw new DomainError('CALENDAR.DAY_PAST', { value: grant.until });
    await source.query(
      `insert into period_exception (form, month, unit_id, until, reason, actor, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [form.code, month, unit.id, grant.until, grant.reason, actor.username, clock.now()],
    );
  }

  /**
   * Writes the same event for every county that it changes, each under the lock that submitting takes in shared mode.
   */
  private async decide(
    actor: CalendarActor,
    decision: PeriodDecision,
    event: Pick<PeriodEvent, 'action' | 'deadline'>,
  ): Promise<DecisionResult> {
    const { source, catalogue, clock, calendarClock = clock } = this.dependencies;
    const current = await catalogue.current();
    const form = requireForm(current, decision.form);
    const month = readFormPeriod(form, decision.period);
    const now = clock.now();
    if (month > monthOf(now))
      throw new DomainError('CALENDAR.PERIOD_NOT_OPEN_YET', { period: decision.period });
    const counties = ruledCounties(actor, current, form, decision.division);
    return source.transaction(async (manager) => {
      await lockCounties(manager, form.code, month, counties);
      const calendar = await loadCalendar(manager, current, { form: form.code, from: month, to: month });
      const changed = counties.filter((county) => {
        if (event.action === 'move-deadline') return true;
        return (calendar.closingOf(form.code, month, county) === null) === (event.action === 'close');
      });
      if (changed.length === 0) {
        const parameters = { period: decision.period, counties: counties.join(', ') };
        throw new DomainError('CALENDAR.NOTHING_TO_CHANGE', parameters);
      }
      const closing = { form, month, counties: changed, calendar, now: calendarClock.now() };
      const gaps =
        event.action === 'close'
          ? await gapsToKeep(manager, current, closing, decision)
          : changed.map(() => null);
      const { action, deadline } = event;
      const row = [form.code, month, changed, action, deadline, decision.reason, actor.username, now, gaps];
      await manager.query(insertEvents, row);
      if (action === 'reopen')
        await announceReopened(manager, current, { form, month, counties: changed, at: now });
      return { form: form.code, period: decision.period, counties: changed };
    });
  }
}

interface Reopened {
  readonly form: Form;
  readonly month: Month;
  readonly counties: readonly string[];
  readonly at: Date;
}

/** Units that owe the report can hand it in or correct it again. */
const announceReopened = async (
  manager: Transaction,
  { unitsByCounty }: Catalogue,
  { form, month, counties, at }: Reopened,
): Promise<void> => {
  const unitIds = counties
    .flatMap((county) => unitsByCounty.get(county) ?? [])
    .filter((unit) => owes(form, unit, month))
    .map(({ id }) => id);
  if (unitIds.length === 0) return;
  const period = formPeriod(form.code, month);
  await announce(manager, {
    kind: 'period.reopened',
    details: { form: form.code, period, unitIds },
    subject: `period ${form.code} ${period}`,
    at,
  });
};

const insertEvents = `
  insert into period_event (form, month, county, action, deadline, reason, actor, at, gaps)
  select $1, $2, county, $4, $5::date, $6, $7, $8, gaps
  from unnest($3::text[], $9::jsonb[]) as event (county, gaps)`;

/** Locks in the same order as submissions do; each lock waits for submissions in progress. */
const lockCounties = async (
  manager: Transaction,
  form: FormCode,
  month: Month,
  counties: readonly string[],
): Promise<void> => {
  await manager.query(
    `select pg_advisory_xact_lock(key) from (
       select period_lock($1, $2, county) as key from unnest($3::text[]) as county order by key
     ) locks`,
    [form, month, counties],
  );
};

/** Counties with units that owe the form, in the actor's charge and inside the division; throws when there are none. */
const ruledCounties = (
  actor: CalendarActor,
  { unitsByCounty }: Catalogue,
  form: Form,
  division: DivisionCode | undefined,
): string[] => {
  const counties = [...unitsByCounty]
    .filter(([, units]) => units.some((unit) => dutyOf(form, unit) !== null))
    .map(([county]) => county.padEnd(12, '0'))
    .filter((county) => (division === undefined || isWithin(county, division)) && actor.mayRule(county))
    .map((county) => county.slice(0, 6))
    .sort();
  if (counties.length === 0)
    throw new DomainError('CALENDAR.COUNTY_OUT_OF_SCOPE', {
      county: division?.slice(0, 6) ?? actor.username,
    });
  return counties;
};
