import type { StoreHolding } from '@xiangtong/collection';
import {
  type FormCode,
  formPeriodTypes,
  forms,
  type Instant,
  type BilingualName,
} from '@xiangtong/contracts';
import { formatMonth, type PeriodType } from '@xiangtong/domain';
import {
  dutyOf,
  type Catalogue,
  type ReportingUnit,
  type Succession,
  type UnitEvent,
  type UnitHistory,
  type UnitImport,
} from '@xiangtong/reference';
import { toUnitResponse, type UnitResponse } from '../reference/reference.responses';

export interface SuccessionResponse {
  readonly code: string;
  readonly name: string;
  readonly weight: string;
  /** First month of the successor. */
  readonly month: string;
}

/** A form that the unit owes, with its first and last month. */
export interface DutyResponse {
  readonly form: FormCode;
  readonly name: BilingualName;
  readonly periodType: PeriodType;
  readonly from: string;
  readonly to: string | null;
}

export interface UnitDetailResponse extends UnitResponse {
  readonly predecessors: readonly SuccessionResponse[];
  readonly successors: readonly SuccessionResponse[];
  readonly forms: readonly DutyResponse[];
  readonly stores: readonly StoreHolding[];
  readonly events: readonly {
    readonly action: UnitEvent['action'];
    readonly before: UnitEvent['before'];
    readonly after: UnitEvent['after'];
    readonly actor: string;
    readonly at: Instant;
  }[];
}

export interface StartMonthResponse {
  readonly changed: number;
  /** Codes of units that keep an earlier start, because they have reported since. */
  readonly kept: readonly string[];
}

export interface UnitImportResponse {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that are new or differ from the register. */
  readonly units: UnitImport['outcomes'];
}

const toSuccession = ({ month, ...rest }: Succession): SuccessionResponse => ({
  ...rest,
  month: formatMonth(month),
});

const dutiesOf = (catalogue: Catalogue, unit: ReportingUnit): DutyResponse[] =>
  forms.flatMap((code) => {
    const form = catalogue.forms.get(code);
    const duty = form && dutyOf(form, unit);
    if (!duty) return [];
    return {
      form: code,
      name: form.versions[0]!.name,
      periodType: formPeriodTypes[code],
      from: formatMonth(duty.from),
      to: duty.to === null ? null : formatMonth(duty.to),
    };
  });

export const toUnitDetailResponse = (
  catalogue: Catalogue,
  unit: ReportingUnit,
  { predecessors, successors, events }: UnitHistory,
  stores: readonly StoreHolding[],
  printedName: BilingualName,
): UnitDetailResponse => ({
  ...toUnitResponse(unit, printedName),
  predecessors: predecessors.map(toSuccession),
  successors: successors.map(toSuccession),
  forms: dutiesOf(catalogue, unit),
  stores,
  events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
});

export const toUnitImportResponse = ({ outcomes }: UnitImport): UnitImportResponse => {
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    units: outcomes.filter(({ outcome }) => outcome !== 'unchanged'),
  };
};
