import {
  formPeriod,
  type FormCode,
  type PeriodState,
  type SubmissionStatus,
  type BilingualName,
} from '@xiangtong/contracts';
import { dayOf, divisionAt, monthOf, type DivisionCode, type Month } from '@xiangtong/domain';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import { owes, unitsWithin, type ReferenceCatalogue, type UnitSelection } from '@xiangtong/reference';
import type { Calendar } from '../calendar/calendar';
import { requireForm } from '../calendar/require-form';
import { readFormPeriod, type CalendarActor } from '../closing/calendar-desk';
import { loadCalendar } from '../calendar/load-calendar';
import type { LateListReadModel, LateReport } from './late-list';
import { readChases, recordChases, type Chase } from '../closing/chases';
import {
  gapsOf,
  isComplete,
  readUnitStates,
  type ClosingGaps,
  type UnitState,
} from '../closing/closing-gaps';

export interface ClosingQuery {
  readonly form: FormCode;
  readonly period: string;
  /** A county or any other division; default everything the caller sees. */
  readonly division?: DivisionCode;
}

interface ClosingUnit {
  readonly unit: string;
  readonly name: BilingualName;
  readonly division: DivisionCode;
}

export interface MissingReport extends ClosingUnit {
  /**
   * Last day, in China.
   * @format date
   */
  readonly deadline: string;
  /** Null when nothing has been begun. */
  readonly status: SubmissionStatus | null;
  /** Who asked for it last. */
  readonly chase: Chase | null;
}

/** A report with doubts, or one that waits for review. */
export interface DoubtedReport extends ClosingUnit {
  readonly submission: string;
  readonly doubts: number;
  readonly unexplained: number;
}

/** Everything to be known before a period is closed. */
export interface ClosingView {
  readonly form: FormCode;
  readonly period: string;
  readonly counties: readonly {
    readonly county: DivisionCode;
    readonly name: BilingualName;
    readonly state: PeriodState;
    /** @format date */
    readonly deadline: string;
  }[];
  /** Units that owe it. */
  readonly due: number;
  readonly accepted: number;
  readonly gaps: ClosingGaps;
  /** The deadline of a county that is open has not passed. */
  readonly early: boolean;
  /** Closing is early or leaves a gap. */
  readonly reasonNeeded: boolean;
  readonly missing: readonly MissingReport[];
  /** Sent back and not submitted again, corrections of what is in force too: after closing nobody can submit them. */
  readonly returned: readonly MissingReport[];
  readonly waiting: readonly DoubtedReport[];
  /** Reports with doubts that nobody has explained. */
  readonly unexplained: readonly DoubtedReport[];
  /** In, but after the deadline. */
  readonly late: readonly LateReport[];
}

export interface ChaseResult {
  readonly form: FormCode;
  readonly period: string;
  /** Units that see the reminder from now on. */
  readonly chased: number;
  /** Units left alone, as they were asked today. */
  readonly alreadyToday: number;
}

export interface ChaseActor extends CalendarActor {
  readonly displayName: string;
  /** First digits of the divisions whose reports the actor reviews. */
  readonly reviewedPrefixes: readonly string[];
}

interface Standing {
  readonly month: Month;
  readonly calendar: Calendar;
  readonly units: readonly UnitState[];
}

/** One look at a period before it is closed, and one word to all who have not reported. */
export class ClosingDesk {
  constructor(
    private readonly dependencies: {
      readonly source: Database;
      readonly catalogue: ReferenceCatalogue;
      readonly clock: Clock;
      /** By which a deadline has passed or not. */
      readonly calendarClock: Clock;
      readonly late: LateListReadModel;
    },
  ) {}

  async view(visible: UnitSelection, query: ClosingQuery): Promise<ClosingView> {
    const { catalogue, calendarClock } = this.dependencies;
    const { form, period, division } = query;
    const standing = ofOpenCounties(form, await this.standing(visible, query));
    const { items } = await this.dependencies.late.late(visible, {
      form,
      period,
      county: division,
      limit: standing.units.length + 1,
    });
    const codes = [...new Set(standing.units.map(({ unit }) => divisionAt(unit.division, 'county')))].sort();
    const names = await catalogue.divisionNames(codes);
    const counties = codes.map((county) => ({
      county,
      name: names.get(county) ?? { zh: county, en: county },
      state: standing.calendar.stateOf(form, standing.month, county),
      deadline: dayOf(standing.calendar.deadline(form, standing.month, county)),
    }));
    const gaps = gapsOf(standing.units);
    const today = dayOf(calendarClock.now());
    const early = counties.some(({ state, deadline }) => state === 'open' && today <= deadline);
    return {
      form,
      period: formPeriod(form, standing.month),
      counties,
      due: standing.units.length,
      accepted: standing.units.filter(({ state }) => state === 'accepted').length,
      gaps,
      early,
      reasonNeeded: early || !isComplete(gaps),
      missing: await this.owed(form, standing, isMissing),
      returned: await this.owed(form, standing, ({ status }) => status === 'returned'),
      waiting: standing.units.filter(({ state }) => state === 'waiting').map(toDoubted),
      unexplained: standing.units.filter(({ unexplained }) => unexplained > 0).map(toDoubted),
      late: items.filter(({ state }) => state !== 'missing'),
    };
  }

  /** Reminds every unit of the actor that has not reported an open period; once a day. */
  async chase(actor: ChaseActor, query: ClosingQuery): Promise<ChaseResult> {
    const { source, clock, calendarClock } = this.dependencies;
    const { form } = query;
    const standing = await this.standing({ prefixes: actor.reviewedPrefixes, unitIds: [] }, query);
    const { month, calendar, units: owing } = standing;
    if (owing.length === 0 && query.division !== undefined)
      throw new DomainError('CALENDAR.COUNTY_OUT_OF_SCOPE', { county: query.division.slice(0, 6) });
    const at = clock.now();
    if (month >= monthOf(calendarClock.now()))
      throw new DomainError('CALENDAR.PERIOD_NOT_OPEN_YET', { period: query.period });
    const missing = (await this.owed(form, standing, isMissing)).filter(
      ({ division }) => calendar.stateOf(form, month, division) === 'open',
    );
    const today = dayOf(at);
    const units = new Map(owing.map(({ unit }) => [unit.code, unit.id]));
    const asked = missing.filter(({ chase }) => chase === null || dayOf(new Date(chase.at)) !== today);
    const unitIds = asked.map(({ unit }) => units.get(unit)!);
    await source.transaction((transaction) => recordChases(transaction, { form, month, unitIds, actor, at }));
    return {
      form,
      period: formPeriod(form, month),
      chased: asked.length,
      alreadyToday: missing.length - asked.length,
    };
  }

  private async standing(
    visible: UnitSelection,
    { form: code, period, division }: ClosingQuery,
  ): Promise<Standing> {
    const { source, catalogue } = this.dependencies;
    const current = await catalogue.current();
    const form = requireForm(current, code);
    const month = readFormPeriod(form, period);
    const owing = unitsWithin(current, visible, division).filter((unit) => owes(form, unit, month));
    const calendar = await loadCalendar(source, current, { form: code, from: month, to: month });
    return { month, calendar, units: await readUnitStates(source, code, month, owing) };
  }

  private async owed(
    form: FormCode,
    { month, calendar, units }: Standing,
    isOwed: (state: UnitState) => boolean,
  ): Promise<MissingReport[]> {
    const owed = units.filter(isOwed);
    const periodOf = ({ unit }: UnitState) => ({ form, month, unitId: unit.id });
    const chases = await readChases(this.dependencies.source, owed.map(periodOf));
    return owed.map((one) => ({
      ...named(one),
      deadline: dayOf(calendar.deadline(form, month, one.unit.division)),
      status: one.status,
      chase: chases.of(periodOf(one)),
    }));
  }
}

const isMissing = ({ state }: UnitState): boolean => state === 'missing';

/** Of several counties those that are still open; all of them once they are closed. */
const ofOpenCounties = (form: FormCode, { month, calendar, units }: Standing): Standing => {
  const open = units.filter(({ unit }) => calendar.stateOf(form, month, unit.division) === 'open');
  return { month, calendar, units: open.length > 0 ? open : units };
};

const named = ({ unit: { code, name, division } }: UnitState): ClosingUnit => ({
  unit: code,
  name,
  division,
});

const toDoubted = (state: UnitState): DoubtedReport => ({
  ...named(state),
  submission: state.submission!,
  doubts: state.doubts,
  unexplained: state.unexplained,
});
