import type { BenefitItem, HouseholdKind, Mechanism } from './impact';
import type { MessageCode } from '../messages';
import type { Bilingual } from '../messages/message';

/** How households are kept apart from their ID numbers; admins read it. */
export interface HouseholdKeys {
  /** Secrets that the stored keys were made under: one, and one more with every rotation. */
  readonly generation: number;
  readonly households: number;
  /** Households whose key has no slow step yet: it gets it when a file names them. */
  readonly formerKeys: number;
  /** The secret is in the data folder: a copy of that folder is enough to test ID numbers. */
  readonly secretBesideData: boolean;
}

export const benefitDoubtCodes = [
  'BENEFIT.EXCEEDS_SALES',
  'BENEFIT.WITHOUT_SALES',
  'BENEFIT.ORDERS_WITHOUT_COST',
  'BENEFIT.NEGATIVE_NET',
  'BENEFIT.PERSON_TWICE',
] as const satisfies readonly MessageCode[];
export type BenefitDoubtCode = (typeof benefitDoubtCodes)[number];

export const benefitDoubtStates = ['open', 'explained', 'accepted', 'returned'] as const;
export type BenefitDoubtState = (typeof benefitDoubtStates)[number];

/** A doubt about the benefits of a unit in a year, against its sales. */
export interface BenefitDoubtItem {
  readonly unit: string;
  readonly year: number;
  readonly code: BenefitDoubtCode;
  readonly message: Bilingual;
  /** State after the last answer to the doubt with these numbers. */
  readonly state: BenefitDoubtState;
  /** Oldest first. */
  readonly answers: readonly {
    readonly action: 'explain' | 'accept' | 'return';
    readonly text: string;
    readonly actor: string;
    readonly at: string;
  }[];
}

/** How an attempt to reach a household ended; `open` where the answer is still awaited. */
export const attemptResults = ['agreed', 'declined', 'unable', 'away', 'open'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** What was tried for a household that no benefit reaches. */
export interface HouseholdAttempt {
  /** `2019-03-05`. */
  readonly day: string;
  readonly what: string;
  readonly result: AttemptResult;
  /** User name of who tried. */
  readonly actor: string;
}

/** Everything that is held about one household. */
export interface HouseholdData {
  /** Short key. */
  readonly household: string;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
  /** Yuan per person and year. */
  readonly incomes: readonly { readonly year: number; readonly perCapita: string }[];
  readonly benefits: readonly BenefitItem[];
  /** Who looked at this household alone, and why. */
  readonly looks: readonly {
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly purpose: string;
  }[];
  /** What was tried for it, oldest first. */
  readonly attempts: readonly HouseholdAttempt[];
}

/** What an erasure took away: incomes deleted, and benefit lines whose persons and vouchers are gone. */
export interface ErasedHousehold {
  readonly incomes: number;
  readonly lines: number;
}

/** The households of a village for the hand-over: who got what, and which registered poor ones got nothing. */
export interface HouseholdLedger {
  readonly village: string;
  readonly period: string;
  readonly served: readonly LedgerHousehold[];
  readonly notReached: readonly NotReachedHousehold[];
}

export interface LedgerHousehold {
  readonly household: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly mechanisms: readonly Mechanism[];
  /** Codes of source units. */
  readonly units: readonly string[];
  readonly lines: number;
  readonly net: string;
  readonly netPaid: string;
}

export interface NotReachedHousehold {
  readonly household: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  /** The last benefit of any unit, and all units that ever served the household. */
  readonly lastMonth: string | null;
  readonly mechanisms: readonly Mechanism[];
  readonly units: readonly string[];
  /** What was tried since, oldest first. */
  readonly attempts: readonly HouseholdAttempt[];
}
