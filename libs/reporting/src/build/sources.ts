import type { CubeQuery, CubeResponse, ImpactQuery, ImpactSummary, Language } from '@xiangtong/contracts';
import type { ScopeLevel } from '../grammar/scope-level';

export type Name = Readonly<Record<Language, string>>;

/** What a scope code means. `where` cuts every cube query of the report; definitions cannot widen it. */
export interface ReportScope {
  readonly code: string;
  readonly kind: 'unit' | 'division';
  readonly level: ScopeLevel;
  readonly name: Name;
  readonly where: CubeQuery['where'];
}

export interface ProductName extends Name {
  /** Unit of measure of the product's quantities. */
  readonly baseUnit: Name;
}

/** Where the figures of a report come from. */
export interface ReportSources {
  cube(query: CubeQuery): Promise<CubeResponse>;
  impact(query: ImpactQuery): Promise<ImpactSummary>;
  /** Rejects for a code that is no scope. */
  scopeOf(code: string): Promise<ReportScope>;
  /** Codes without a name may be left out. */
  unitNames(codes: readonly string[]): Promise<ReadonlyMap<string, Name>>;
  /** Divisions by the code the impact summary gives (12 digits). */
  divisionNames(codes: readonly string[]): Promise<ReadonlyMap<string, Name>>;
  products(): Promise<ReadonlyMap<string, ProductName>>;
  /** When a ledger position was reached: the only date of a report besides its period. */
  recordedAt(seq: number): Promise<Date | null>;
  /** Printed in the footer and the notes when the data is not what it looks like (a demo). */
  readonly dataLabel?: Name;
  /** The cube and impact answers are already cleared for publication; a public edition is refused without. */
  readonly disclosureControlled?: boolean;
  /** Field of the legal header → what the local registration says, in place of the report's own text. */
  readonly legalHeader?: Readonly<Record<string, Name>>;
  /** Name of a signature field → who signs; the date of issue is filled in by itself. */
  readonly signatories?: Readonly<Record<string, string>>;
}

export interface ReportParameters {
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly edition: 'internal' | 'public';
}

/** The report cannot be made with these parameters. */
export class ReportParameterError extends Error {
  constructor(
    readonly parameter: keyof ReportParameters,
    message: string,
  ) {
    super(message);
    this.name = 'ReportParameterError';
  }
}
