import type { Flow, FormCode, OrganisingModel, UnitKind, BilingualName } from '@xiangtong/contracts';
import type { DivisionCode, Micro, Month } from '@xiangtong/domain';
import type { Form } from '../form/form';

export interface ProductMeasure {
  readonly code: string;
  readonly name: BilingualName;
  readonly factor: Micro;
}

export interface Product {
  readonly id: number;
  readonly code: string;
  readonly name: BilingualName;
  readonly category: string;
  readonly baseUnit: string;
  readonly aliases: readonly string[];
  /** Unit of measure, by code, name or alias → factor to the base unit. */
  readonly measures: ReadonlyMap<string, ProductMeasure>;
}

export interface Category {
  readonly code: string;
  readonly name: BilingualName;
  readonly flow: Flow;
}

export interface Platform {
  readonly id: number;
  readonly code: string;
  readonly name: BilingualName;
  readonly aliases: readonly string[];
}

export interface ReportingUnit {
  readonly id: number;
  readonly code: string;
  readonly name: BilingualName;
  readonly kind: UnitKind;
  /** A village's own 12-digit code; the county of a park or an operation centre; the place of a lower installation. */
  readonly division: DivisionCode;
  readonly validFrom: Month;
  readonly validTo: Month | null;
  /** First month for which reports are owed. Earlier ones are taken, but nobody waits for them. */
  readonly owesFrom: Month;
  readonly organisingModel: OrganisingModel | null;
  /** Unified social credit code of the legal person to which it belongs. */
  readonly holder: string | null;
}

export interface Measure {
  readonly code: string;
  readonly name: BilingualName;
}

/** All reference data that intake and reports look up, at one version. */
export interface Catalogue {
  readonly version: number;
  readonly products: ReadonlyMap<string, Product>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly units: ReadonlyMap<string, ReportingUnit>;
  readonly unitsById: ReadonlyMap<number, ReportingUnit>;
  /** Units of each county, by its six-digit code. */
  readonly unitsByCounty: ReadonlyMap<string, readonly ReportingUnit[]>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly forms: ReadonlyMap<FormCode, Form>;
  /** Provinces, prefectures and counties by 12-digit code, and the special destinations. */
  readonly divisions: ReadonlyMap<DivisionCode, BilingualName>;
  /** Townships that have reporting units, by 12-digit code. */
  readonly townships: ReadonlyMap<DivisionCode, BilingualName>;
  /** Six-digit destinations as numbers. */
  readonly destinations: ReadonlySet<number>;
}

/** The unit is in the register in this month. */
export const isDue = (unit: Pick<ReportingUnit, 'validFrom' | 'validTo'>, month: Month): boolean =>
  unit.validFrom <= month && (unit.validTo === null || month <= unit.validTo);
