import type {
  FormCode,
  Indicator,
  IndicatorKind,
  JanuaryRule,
  UnitKind,
  BilingualName,
} from '@xiangtong/contracts';
import type { Month, PeriodType } from '@xiangtong/domain';

/** The legal data of a form (报表). Days are written `2020-12-31`; null is missing. */
export interface LegalHeader {
  /** 表号 */
  readonly number: string | null;
  /** 制定机关 */
  readonly issuer: string | null;
  /** 批准文号 */
  readonly approvalNumber: string | null;
  readonly validFrom: string | null;
  /** 有效期至 */
  readonly validUntil: string | null;
}

export interface FormVersion {
  readonly version: number;
  readonly name: BilingualName;
  readonly header: LegalHeader;
  /** Days from the end of a period to the deadline. */
  readonly deadlineDays: number;
  readonly january: JanuaryRule;
  /** Parameters of the checks at entry, by name. */
  readonly checkParameters: Readonly<Record<string, unknown>>;
}

export interface FormIndicator {
  readonly code: Indicator;
  readonly name: BilingualName;
  /** Unit of measure in words. */
  readonly unit: BilingualName;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly byPlatform: boolean;
  /** Kinds of units that report it. */
  readonly unitKinds: readonly UnitKind[];
  /** Both included, in thousandths. */
  readonly minimum: number;
  readonly maximum: number;
}

/** First and last month; null is open. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month | null;
}

export interface Form {
  readonly code: FormCode;
  readonly periodType: PeriodType;
  /** Kinds of units that owe it. */
  readonly unitKinds: readonly UnitKind[];
  /** Newest first, at least one. */
  readonly versions: readonly FormVersion[];
  readonly indicators: readonly FormIndicator[];
  /** Units whose duty differs from that of their kind, by id; null: the unit does not owe the form. */
  readonly assignments: ReadonlyMap<number, MonthRange | null>;
}
