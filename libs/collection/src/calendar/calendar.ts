import type { FormCode, PeriodState } from '@xiangtong/contracts';
import {
  addDays,
  dayOf,
  endOfDay,
  lastDayOf,
  periodEnds,
  type DivisionCode,
  type Month,
} from '@xiangtong/domain';
import { isExempt, newestVersion, versionFor, type Catalogue, type Form } from '@xiangtong/reference';

/** An officer's action on the period of a form in a county. */
export interface PeriodEvent {
  readonly form: FormCode;
  readonly month: Month;
  /** Six digits. */
  readonly county: string;
  readonly action: 'close' | 'reopen' | 'move-deadline';
  /** The last day, of a moved deadline. */
  readonly deadline: string | null;
  readonly reason: string | null;
  readonly actor: string;
  readonly at: Date;
}

/** One unit may report until the end of a day although the period is closed. */
export interface PeriodException {
  readonly form: FormCode;
  readonly month: Month;
  readonly unitId: number;
  /** Last day, `2020-03-31`, in China. */
  readonly until: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

const keyOf = (form: FormCode, month: Month, place: string | number): string => `${form}/${month}/${place}`;
const countyOf = (division: DivisionCode): string => division.slice(0, 6);

/**
 * When the periods of forms open, fall due and close, as of the time of loading. A period is named by its last month.
 * Only the newest event and exception of each kind counts, and only those are loaded.
 */
export class Calendar {
  private readonly states = new Map<string, PeriodEvent>();
  private readonly moves = new Map<string, PeriodEvent>();
  private readonly exceptions: ReadonlyMap<string, PeriodException>;

  constructor(
    private readonly forms: Catalogue['forms'],
    events: readonly PeriodEvent[],
    exceptions: readonly PeriodException[],
  ) {
    for (const event of events) {
      const kind = event.action === 'move-deadline' ? this.moves : this.states;
      kind.set(keyOf(event.form, event.month, event.county), event);
    }
    this.exceptions = new Map(
      exceptions.map((exception) => [keyOf(exception.form, exception.month, exception.unitId), exception]),
    );
  }

  /** The last millisecond in time: the end of a day in China. A county's officer may have moved it. */
  deadline(form: FormCode, month: Month, division?: DivisionCode): Date {
    const moved = division ? this.moves.get(keyOf(form, month, countyOf(division))) : undefined;
    return endOfDay(moved?.deadline ?? addDays(lastDayOf(month), this.versionOf(form, month).deadlineDays));
  }

  /** The newest move of every deadline that a county has moved. */
  movedDeadlines(): readonly PeriodEvent[] {
    return [...this.moves.values()];
  }

  /** `exempt`: no report of this period is owed (January rule). */
  stateOf(form: FormCode, month: Month, division: DivisionCode): PeriodState {
    if (isExempt(this.form(form), month)) return 'exempt';
    return this.closingOf(form, month, division) ? 'closed' : 'open';
  }

  /** Who closed the period for the county of a division, and when; null while it is open. */
  closingOf(form: FormCode, month: Month, division: DivisionCode): PeriodEvent | null {
    const last = this.states.get(keyOf(form, month, countyOf(division)));
    return last?.action === 'close' ? last : null;
  }

  /** The exception of a unit that is valid at an instant. */
  exceptionFor(form: FormCode, month: Month, unitId: number, at: Date): PeriodException | null {
    const exception = this.exceptions.get(keyOf(form, month, unitId));
    return exception && dayOf(at) <= exception.until ? exception : null;
  }

  /** Last months of the periods inside the range for which a report is owed. */
  duePeriods(form: FormCode, from: Month, to: Month): Month[] {
    const definition = this.form(form);
    return periodEnds(definition.periodType, from, to).filter((month) => !isExempt(definition, month));
  }

  private form(code: FormCode): Form {
    const form = this.forms.get(code);
    if (!form) throw new Error(`the reference data has no form ${code}`);
    return form;
  }

  private versionOf(form: FormCode, month: Month) {
    return versionFor(this.form(form), month) ?? newestVersion(this.form(form));
  }
}
