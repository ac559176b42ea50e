import type { MessageCode } from './messages';
import type { Bilingual } from './messages/message';

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

/** Registered poor (建档立卡户) are the four kinds of `registeredPoorKinds`, regardless of the year they were lifted out. */
export const householdKinds = [
  'ordinary',
  'poor',
  'low_income',
  'five_guarantees',
  'low_income_poor',
  'unstable',
  'marginal',
  'sudden_hardship',
] as const;
export type HouseholdKind = (typeof householdKinds)[number];

export const registeredPoorKinds = [
  'poor',
  'low_income',
  'five_guarantees',
  'low_income_poor',
] as const satisfies readonly HouseholdKind[];

export const monitoredKinds = [
  'unstable',
  'marginal',
  'sudden_hardship',
] as const satisfies readonly HouseholdKind[];

export const benefitStatuses = ['paid', 'claimed'] as const;
export type BenefitStatus = (typeof benefitStatuses)[number];

/** The result of an import. Nothing is stored when one row is wrong. */
export interface ImpactImportReport {
  /** Rows read. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  /** created + updated; 0 when the same file is imported again. */
  readonly changed: number;
  /** Rows that were stored although something in them should be looked at: the first 200, and how many there are. */
  readonly warnings?: readonly ImpactWarning[];
  readonly warningCount?: number;
}

/** The place of a cell and what is doubtful about it; never what is in it. */
export interface ImpactWarning {
  readonly row?: number;
  readonly path?: string;
  readonly column?: string;
  readonly code: MessageCode;
  readonly message: Bilingual;
}

/** For admins: how households are kept apart from their ID numbers. */
export interface HouseholdKeys {
  /** Secrets that the stored keys were made under: one, and one more with every rotation. */
  readonly generation: number;
  readonly households: number;
  /** Households whose key has no slow step yet: it gets it when a file names them. */
  readonly formerKeys: number;
  /** The secret stands in the data folder: whoever copies that can test ID numbers. */
  readonly secretBesideData: boolean;
}

export interface HouseholdItem {
  /** First 12 hex digits of the key. */
  readonly key: string;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
}

export interface BenefitItem {
  readonly month: string;
  /** Short key of the household. */
  readonly household: string;
  readonly village: string;
  /** Code of the source unit. */
  readonly unit: string;
  readonly mechanism: Mechanism;
  /** Yuan, two decimals. */
  readonly gross: string;
  readonly cost: string;
  readonly status: BenefitStatus;
  readonly voucher: string | null;
}

export interface ImpactPage<Item> {
  readonly items: readonly Item[];
  /** Pass it as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

export interface ImpactFigures {
  /** Distinct benefited household keys. */
  readonly households: number;
  /** Members of these households. */
  readonly persons: number;
  /** Distinct person keys on the lines that have one. */
  readonly personKeys: number;
  readonly registeredPoorHouseholds: number;
  readonly registeredPoorPersons: number;
  readonly monitoredHouseholds: number;
  /** Households with a paid benefit, and those with only claimed ones; together `households`. */
  readonly householdsPaid: number;
  readonly householdsClaimedOnly: number;
  readonly registeredPoorHouseholdsPaid: number;
  readonly registeredPoorHouseholdsClaimedOnly: number;
  /** Yuan, two decimals: gross minus cost. */
  readonly netIncome: string;
  readonly netIncomeRegisteredPoor: string;
  readonly netIncomePaid: string;
  readonly netIncomeClaimed: string;
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

/** Registered poor households by their position relative to the poverty line, and their members. */
export interface LineStandings {
  readonly crossed: number;
  readonly crossedPersons: number;
  readonly notCrossed: number;
  readonly notCrossedPersons: number;
  readonly aboveBefore: number;
  readonly aboveBeforePersons: number;
  readonly withoutBaseline: number;
  readonly withoutBaselinePersons: number;
}

/**
 * How the yearly per-capita income of registered poor households of a county changed with their first benefit:
 * difference in differences against those without any up to the end of the year. An estimate, in yuan with two
 * decimals.
 */
export interface CountyEffect {
  /** Six digits. */
  readonly county: string;
  /** Households with incomes of both years: first benefit in the year, and none up to its end. */
  readonly treated: number;
  readonly control: number;
  /** Home villages of both: the clusters of the standard error. */
  readonly villages: number;
  readonly treatedChange: string | null;
  readonly controlChange: string | null;
  /** Null without one of the groups. */
  readonly effect: string | null;
  /** Clustered by home village; null with fewer than two villages or three households. */
  readonly standardError: string | null;
}

export interface ImpactEffect {
  readonly year: number;
  readonly scope: string;
  /** Counties of the scope that have a household of either group; none for a scope inside a county. */
  readonly counties: readonly CountyEffect[];
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
    /** Ratio with 6 digits; null when no household is registered. */
    readonly ratio: string | null;
  };
  readonly lineCrossings: LineStandings & {
    readonly year: number;
    readonly povertyLine: string | null;
    readonly weakSource: boolean;
    /** The same by paid benefits only and by claimed benefits only, for the households that have such benefits. */
    readonly byStatus: Readonly<Record<BenefitStatus, LineStandings>>;
  };
  /** Of the period's last year, for a county and above. */
  readonly effects: readonly CountyEffect[];
}
