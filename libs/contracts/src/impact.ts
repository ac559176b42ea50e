/** domain.md §10. Persons are members of distinct benefited households unless said otherwise. */
export interface ImpactQuery {
  /** Any period of parsePeriod. */
  readonly period: string;
  /** A division (2-12 digits) or the code of a reporting unit. */
  readonly scope: string;
}

export const mechanisms = [
  'employment',
  'order_purchase',
  'dividend',
  'land_rent',
  'asset_rent',
  'subsidy',
  'other',
] as const;
export type Mechanism = (typeof mechanisms)[number];

export interface ImpactFigures {
  /** Distinct benefited household keys. */
  readonly households: number;
  /** Members of these households. */
  readonly persons: number;
  /** Distinct person keys on the lines that carry one. */
  readonly personKeys: number;
  readonly registeredPoorHouseholds: number;
  readonly registeredPoorPersons: number;
  readonly monitoredHouseholds: number;
  /** Yuan, two decimals: gross minus cost. */
  readonly netIncome: string;
  readonly netIncomeRegisteredPoor: string;
  readonly netIncomePaid: string;
  /** netIncome / households and / persons, two decimals; null without a denominator. */
  readonly gainPerHousehold: string | null;
  readonly gainPerPerson: string | null;
  readonly villagesDriven: number;
  readonly lines: number;
}

export interface ImpactByMechanism {
  readonly mechanism: Mechanism;
  readonly households: number;
  readonly registeredPoorHouseholds: number;
  readonly gross: string;
  readonly cost: string;
  readonly net: string;
}

export interface ImpactByUnit {
  readonly unit: string;
  readonly households: number;
  readonly registeredPoorHouseholds: number;
  readonly persons: number;
  readonly net: string;
  readonly villagesDriven: number;
}

export interface ImpactByVillage {
  /** Home village, 12 digits. */
  readonly village: string;
  readonly households: number;
  readonly registeredPoorHouseholds: number;
  readonly persons: number;
  readonly net: string;
}

export interface ImpactSummary {
  readonly period: string;
  readonly scope: string;
  readonly figures: ImpactFigures;
  /** The same months one year earlier. */
  readonly base: ImpactFigures;
  readonly byMechanism: readonly (ImpactByMechanism & { readonly base: ImpactByMechanism })[];
  readonly bySourceUnit: readonly ImpactByUnit[];
  readonly byHomeVillage: readonly ImpactByVillage[];
  readonly coverage: {
    readonly benefited: number;
    readonly registered: number;
    /** Ratio with 6 digits; null when nobody is registered. */
    readonly ratio: string | null;
  };
  readonly lineCrossings: {
    readonly year: number;
    readonly povertyLine: string | null;
    readonly weakSource: boolean;
    readonly crossed: number;
    readonly crossedPersons: number;
    readonly notCrossed: number;
    readonly aboveBefore: number;
    readonly withoutBaseline: number;
  };
}
