import type {
  FormCode,
  Indicator,
  IndicatorKind,
  InputError,
  JanuaryRule,
  Language,
  UnitKind,
  BilingualName,
} from '@xiangtong/contracts';
import { addMonths, formatQuantity, periodEnds, type Month, type PeriodType } from '@xiangtong/domain';
import { toInputError } from '@xiangtong/infrastructure';
import { newestVersion, versionFor, whyNotOpen, type Form, type LegalHeader } from '@xiangtong/reference';

export interface FormResponse {
  readonly code: FormCode;
  readonly version: number;
  readonly name: BilingualName;
  readonly periodType: PeriodType;
  /** Kinds of units that owe it. */
  readonly unitKinds: readonly UnitKind[];
  readonly header: LegalHeader;
  readonly deadlineDays: number;
  readonly january: JanuaryRule;
  readonly indicators: readonly {
    readonly code: Indicator;
    readonly name: BilingualName;
    readonly unit: BilingualName;
    readonly decimals: number;
    readonly kind: IndicatorKind;
    readonly byPlatform: boolean;
    readonly unitKinds: readonly UnitKind[];
    readonly minimum: string;
    readonly maximum: string;
  }[];
  /** The newest period that has begun, reported under `version`. */
  readonly open: boolean;
  readonly whyNot: InputError | null;
  /**
   * The header is the made-up one of the demo, and this installation is not the demo: nobody has approved the form, and
   * respondents may refuse it. Import the header of your own with `xiangtong import forms`.
   */
  readonly unapproved: boolean;
}

/** The form for the newest period that has begun. */
export const toFormResponse = (
  form: Form,
  currentMonth: Month,
  language: Language,
  unapproved: boolean,
): FormResponse => {
  const month = periodEnds(form.periodType, addMonths(currentMonth, -24), currentMonth).at(-1)!;
  const version = versionFor(form, month) ?? newestVersion(form);
  const refusal = whyNotOpen(form, month);
  return {
    code: form.code,
    version: version.version,
    name: version.name,
    periodType: form.periodType,
    unitKinds: form.unitKinds,
    header: version.header,
    deadlineDays: version.deadlineDays,
    january: version.january,
    indicators: form.indicators.map(({ minimum, maximum, ...indicator }) => ({
      ...indicator,
      minimum: formatQuantity(minimum),
      maximum: formatQuantity(maximum),
    })),
    open: refusal === null,
    whyNot: refusal && toInputError(refusal, language),
    unapproved,
  };
};
