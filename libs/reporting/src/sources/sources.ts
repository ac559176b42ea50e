import type {
  FormCode,
  Bilingual,
  CubeQuery,
  CubeResponse,
  ImpactQuery,
  ImpactSummary,
  ReportParameters,
  Name,
} from '@xiangtong/contracts';
import type { ContributorsOfAnswer, ContributorsQuestion } from '@xiangtong/analytics';
import type { LargestAmounts } from '@xiangtong/impact';
import type { LegalHeader } from '@xiangtong/reference';
import type { Month, Fraction } from '@xiangtong/domain';
import type { PublishedCells } from './published-cells';
import type { ScopeLevel } from '../grammar/scope-level';
import type { RecordsTableName } from './records/table-names';

/** The meaning of a scope code. `where` filters every cube query of the report; definitions cannot widen it. */
export interface ReportScope {
  readonly code: string;
  readonly kind: 'unit' | 'division';
  readonly level: ScopeLevel;
  readonly name: Name;
  readonly where: CubeQuery['where'];
  /** Six-digit code of the province it lies in. */
  readonly province: string;
}

export interface ProductName extends Name {
  /** Unit of measure of the product's quantities. */
  readonly baseUnit: Name;
}

/** A reporting unit in the scope of a report that is repeated for each unit. */
export interface ScopeUnit {
  readonly code: string;
  readonly level: ScopeLevel;
  readonly name: Name;
  readonly province: string;
  /** Months of the register; null for no end. */
  readonly validFrom: Month;
  readonly validTo: Month | null;
}

/** A table of records: units, months, and ledger position. */
export interface RecordsQuery {
  readonly table: RecordsTableName;
  readonly scope: ReportScope;
  readonly period: string;
  readonly asOf: { readonly seq: number; readonly ledgerHash: string };
  /** Seal of the edition of the place above, or its first digits; none to compare with nothing. */
  readonly above?: string | null;
}

/**
 * A row before translation: codes and names of its members, other texts, figures. A missing figure is null or has no
 * entry.
 */
export interface RecordsRow {
  readonly codes: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, Name>>;
  readonly figures: Readonly<Record<string, Fraction | null>>;
}

export type RecordsFigures = RecordsRow['figures'];

/** `largest` is there where it was requested; it is for disclosure control alone and reaches no document. */
export type ImpactAnswer = ImpactSummary & { readonly largest?: LargestAmounts };

/** Where the figures of a report come from. */
export interface ReportSources {
  /** `undecomposed`: the totals may omit the decomposition of growth. */
  cube(query: CubeQuery, omissions?: { readonly undecomposed?: boolean }): Promise<CubeResponse>;
  /** The cells of the public editions that readers have. */
  publishedBefore?(): Promise<readonly PublishedCells[]>;
  /** Seal of the public edition of the same report about the place above, as everybody has it now; null for none. */
  editionAbove?(
    report: string,
    scope: ReportScope,
    about: Pick<ReportParameters, 'period' | 'language'>,
  ): Promise<string | null>;
  /** `largest`: with the largest amounts of single households, by which a public edition is judged. */
  impact(query: ImpactQuery, needs?: { readonly largest: boolean }): Promise<ImpactAnswer>;
  records(query: RecordsQuery): Promise<readonly RecordsRow[]>;
  /** Rejects for a code that is not a scope. */
  scopeOf(code: string): Promise<ReportScope>;
  /** The units of a scope that the caller may see, by code. */
  unitsIn(scope: ReportScope): Promise<readonly ScopeUnit[]>;
  /** Names as printed in the scope. Codes without a name may be omitted. */
  unitNames(codes: readonly string[], scope: ReportScope): Promise<ReadonlyMap<string, Name>>;
  /** Divisions by the code in the impact summary (12 digits). */
  divisionNames(codes: readonly string[], scope: ReportScope): Promise<ReadonlyMap<string, Name>>;
  products(): Promise<ReadonlyMap<string, ProductName>>;
  /** When a ledger position was reached: the only date of a report besides its period. */
  recordedAt(seq: number): Promise<Date | null>;
  /** Percentage points; growth that differs more from comparable growth has a note. Five unless said otherwise. */
  readonly comparableDifference?: number;
  /** Printed in the footer and the notes when the data is not real (a demo). */
  readonly dataLabel?: Name;
  /** Who stands behind the rows of cube answers, their totals and sums of them; without it a public edition is refused. */
  contributors?(questions: readonly ContributorsQuestion[]): Promise<readonly ContributorsOfAnswer[]>;
  /** The name that the bureau of the place signs with, from its letterhead; null where none is set. */
  bureauName?(scope: ReportScope): Promise<string | null>;
  /** The legal data of a form for what is reported of a month; null where none is valid. */
  formHeader?(form: FormCode, month: Month): Promise<LegalHeader | null>;
}

/** The report cannot be made with these parameters. */
export class ReportParameterError extends Error {
  constructor(
    readonly parameter: keyof ReportParameters,
    readonly reason: Bilingual,
  ) {
    super(reason.en);
    this.name = 'ReportParameterError';
  }
}
