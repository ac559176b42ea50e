import type { MessageCode } from '../messages';
import type { Bilingual } from '../messages/message';

/** Persons are members of distinct benefited households unless said otherwise. */
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

/** What a household's income of a mechanism is in the household survey. */
export const incomeClasses = ['wage', 'business', 'property', 'transfer', 'other'] as const;
export type IncomeClass = (typeof incomeClasses)[number];

export const incomeClassOf: Readonly<Record<Mechanism, IncomeClass>> = {
  employment: 'wage',
  order_purchase: 'business',
  dividend: 'property',
  land_rent: 'property',
  asset_rent: 'property',
  subsidy: 'transfer',
  other: 'other',
};

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

export interface HouseholdItem {
  /** First 12 hex digits of the key. */
  readonly key: string;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
  /** Other counties within the own scope that have registered the same household, by their first six digits. */
  readonly alsoIn: readonly string[];
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
  /** Households with a claimed benefit, of which some may have paid ones, too. */
  readonly householdsClaimed: number;
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

/** Benefits of one way or class of income. */
export interface ImpactOfIncome {
  readonly households: number;
  readonly registeredPoorHouseholds: number;
  /** Households behind what was paid and behind what is claimed: one may be behind both. */
  readonly householdsPaid: number;
  readonly householdsClaimed: number;
  readonly gross: string;
  readonly cost: string;
  /** gross minus cost, and what of it was paid and is only claimed. */
  readonly net: string;
  readonly netPaid: string;
  readonly netClaimed: string;
}

export interface ImpactByMechanism extends ImpactOfIncome {
  readonly mechanism: Mechanism;
}

export interface ImpactByIncomeClass extends ImpactOfIncome {
  readonly incomeClass: IncomeClass;
}

export const movements = ['newlyReached', 'lost', 'continuing'] as const;
export type Movement = (typeof movements)[number];

/** Households with a benefit in the period only, in its base period only, or in both. */
export interface MovementPart {
  readonly households: number;
  readonly persons: number;
  readonly registeredPoorHouseholds: number;
  /** Net income in the period, in its base, and the difference. */
  readonly net: string;
  readonly netBase: string;
  readonly netChange: string;
}

/**
 * Changes from the base period to the period: households = base.households + newly reached − lost; the three changes of
 * net income sum to the change of net income.
 */
export interface ImpactMovement extends Readonly<Record<Movement, MovementPart>> {
  /** Newly reached households without any earlier benefit of the scope's units. */
  readonly firstTime: number;
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

/** Difference in differences of the yearly per-capita income of two groups, in yuan with two decimals. */
export interface IncomeDifference {
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
  /**
   * Limits of the 95 % confidence interval in yuan, for few villages: the bias-reduced variance CR2 and Satterthwaite's
   * degrees of freedom. Null, like the following, where the villages are too few to judge: one group lives in one
   * village, or there are fewer than 4 degrees of freedom.
   */
  readonly low: string | null;
  readonly high: string | null;
  /** One decimal. */
  readonly degreesOfFreedom: string | null;
  /**
   * Probability of a difference at least as large where there is no effect, 4 decimals; of several counties that are
   * asked about together, corrected by Holm's rule.
   */
  readonly pValue: string | null;
  /** Beyond what chance usually makes: the probability is below 0.05. */
  readonly differs: boolean | null;
}

/** The same two groups in a year in which neither had a benefit; its probability is not corrected for several counties. */
export interface EarlierDifference extends IncomeDifference {
  readonly year: number;
}

/**
 * Whether the incomes of both groups moved alike in the two years before: only then the difference of the year can be
 * put down to the benefit. `unknown` without enough incomes of those years.
 */
export type TrendBefore = 'alike' | 'apart' | 'unknown';

/**
 * How the yearly per-capita income of registered poor households of a county changed with their first benefit, against
 * those without any up to the end of the year. An estimate.
 */
export interface CountyEffect extends IncomeDifference {
  /** Six digits. */
  readonly county: string;
  /** One year and two years before. */
  readonly before: readonly EarlierDifference[];
  readonly trendBefore: TrendBefore;
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
  readonly movement: ImpactMovement;
  readonly byMechanism: readonly (ImpactByMechanism & { readonly base: ImpactByMechanism })[];
  readonly byIncomeClass: readonly (ImpactByIncomeClass & { readonly base: ImpactByIncomeClass })[];
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
  /** Effects in the period's last year, for a county and above. */
  readonly effects: readonly CountyEffect[];
  /** Doubts about the benefits of the period's last year; open ones have no explanation, or one that was returned. */
  readonly doubts: {
    readonly year: number;
    readonly all: number;
    readonly open: number;
    readonly answered: number;
  };
}
