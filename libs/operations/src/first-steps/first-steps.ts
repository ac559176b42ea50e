import type { SubmissionReadModel } from '@xiangtong/collection';
import { addMonths, formatMonth, monthOf, type Month } from '@xiangtong/domain';
import type { Audience } from '@xiangtong/identity';
import type { Clock, Database } from '@xiangtong/infrastructure';
import {
  unitsWithin,
  type ReferenceCatalogue,
  type ReportingUnit,
  type UnitSelection,
} from '@xiangtong/reference';
import { waitingRuns } from '@xiangtong/reporting';

/** What a county does from an empty installation to its first report, in this order. */
const firstStepCodes = [
  'reference-data',
  'form-header',
  'units',
  'start-month',
  'officers',
  'reporters',
  'first-submission',
  'first-acceptance',
  'first-report',
] as const;
export type FirstStepCode = (typeof firstStepCodes)[number];

export interface FirstStep {
  readonly code: FirstStepCode;
  readonly isDone: boolean;
  /** How many there are: units, units without a reporter, forms without an approved header. Null where nothing is counted. */
  readonly count: number | null;
  /** Of the start month: the earliest, like `2026-03`. */
  readonly month: string | null;
}

export interface FirstStepsResponse {
  readonly isDone: boolean;
  readonly steps: readonly FirstStep[];
}

/** Before a first report has been accepted, a county should not owe more than the month before and this one. */
const MONTHS_OWED_AT_FIRST = 2;

/** Units of which reporters are looked for: enough to tell a county that has none. */
const UNITS_ASKED = 1_000;

export interface FirstStepsParts {
  readonly source: Database;
  readonly catalogue: ReferenceCatalogue;
  readonly audience: Audience;
  readonly submissions: SubmissionReadModel;
  /** Which day it is for duties. */
  readonly clock: Clock;
}

/** The checklist of a new installation. Each state is read from the database, for the units the caller has charge of. */
export class FirstSteps {
  constructor(private readonly parts: FirstStepsParts) {}

  async read(visible: UnitSelection): Promise<FirstStepsResponse> {
    const current = await this.parts.catalogue.current();
    const units = unitsWithin(current, visible);
    const { isSubmitted, isAccepted } = await this.readIntake(visible);
    const month = monthOf(this.parts.clock.now());
    const hasReference = current.products.size > 0 && current.platforms.size > 0 && current.forms.size > 0;
    const unapproved = await this.parts.catalogue.unapprovedForms(month);
    const steps: readonly FirstStep[] = [
      step('reference-data', hasReference),
      step('form-header', hasReference && unapproved.size === 0, { count: unapproved.size }),
      step('units', units.length > 0, { count: units.length }),
      startStep(units, month, isAccepted),
      ...(await this.readPeople(units)),
      step('first-submission', isSubmitted),
      step('first-acceptance', isAccepted),
      step('first-report', (await waitingRuns(this.parts.source)).hasMade),
    ];
    return { isDone: steps.every(({ isDone }) => isDone), steps };
  }

  private async readIntake(
    visible: UnitSelection,
  ): Promise<{ readonly isSubmitted: boolean; readonly isAccepted: boolean }> {
    const has = async (status: 'submitted' | 'returned' | 'accepted'): Promise<boolean> =>
      (await this.parts.submissions.list(visible, { status, limit: 1 })).items.length > 0;
    const isAccepted = await has('accepted');
    return { isAccepted, isSubmitted: isAccepted || (await has('submitted')) || (await has('returned')) };
  }

  private async readPeople(units: readonly ReportingUnit[]): Promise<readonly FirstStep[]> {
    const officers = await this.parts.audience.withRole('officer');
    const asked = units.slice(0, UNITS_ASKED).map(({ id }) => id);
    const reporters = await this.parts.audience.reportersOf(asked);
    const served = new Set(reporters.flatMap(({ unitIds }) => unitIds));
    const without = asked.filter((id) => !served.has(id)).length;
    return [
      step('officers', officers.length > 0),
      step('reporters', asked.length > 0 && without === 0, { count: without }),
    ];
  }
}

const step = (
  code: FirstStepCode,
  isDone: boolean,
  { count = null, month = null }: { readonly count?: number | null; readonly month?: string | null } = {},
): FirstStep => ({ code, isDone, count, month });

const startStep = (units: readonly ReportingUnit[], now: Month, isAccepted: boolean): FirstStep => {
  if (units.length === 0) return step('start-month', false);
  const earliest = units.reduce((first, { owesFrom }) => Math.min(first, owesFrom), units[0]!.owesFrom);
  const isRecent = earliest >= addMonths(now, -MONTHS_OWED_AT_FIRST);
  return step('start-month', isAccepted || isRecent, { month: formatMonth(earliest) });
};
