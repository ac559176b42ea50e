import {
  householdKinds,
  mechanisms,
  monitoredKinds,
  registeredPoorKinds,
  type BenefitStatus,
  type HouseholdKind,
  type ImpactFigures,
  type Mechanism,
} from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { benefitHead, csv, householdHead } from './impact-fixture';

export interface NaiveHousehold {
  readonly key: string;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly incomes: ReadonlyMap<number, number>;
}

export interface NaiveLine {
  readonly month: number;
  readonly household: NaiveHousehold;
  readonly person: string | null;
  readonly unit: string;
  readonly mechanism: Mechanism;
  readonly gross: number;
  readonly cost: number;
  readonly status: BenefitStatus;
}

export interface NaiveWorld {
  readonly households: readonly NaiveHousehold[];
  readonly lines: readonly NaiveLine[];
}

/** Park–Miller: the same world for the same seed on any machine. */
const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

export const isPoor = ({ kind }: NaiveHousehold): boolean =>
  (registeredPoorKinds as readonly string[]).includes(kind);
const isMonitored = ({ kind }: NaiveHousehold): boolean =>
  (monitoredKinds as readonly string[]).includes(kind);

/** Villages that are units and villages that are not, lines of 2018 and 2019, incomes around the poverty line. */
export const randomWorld = (seed: number, size: { households: number; lines: number }): NaiveWorld => {
  const below = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const villages = [...testVillages, '520122001004', '520122100001'];
  const households = Array.from({ length: size.households }, (_, index): NaiveHousehold => ({
    key: `h-${index}`,
    village: pick(villages),
    kind: pick(householdKinds),
    persons: 1 + below(6),
    registeredYear: below(5) === 0 ? null : 2014 + below(6),
    incomes: new Map(
      [2017, 2018].flatMap((year) => (below(4) === 0 ? [] : [[year, 250_000 + below(100_000)] as const])),
    ),
  }));
  const lines = Array.from({ length: size.lines }, (): NaiveLine => ({
    month: pick([201801, 201806, 201812, 201901, 201906, 201911, 201912]),
    household: pick(households),
    person: below(2) ? `p-${below(20)}` : null,
    unit: pick([...testVillages.slice(0, 3), testPark]),
    mechanism: pick(mechanisms),
    gross: below(120_000),
    cost: below(3) ? 0 : below(130_000),
    status: below(3) ? 'paid' : 'claimed',
  }));
  return { households, lines };
};

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export const householdsFile = ({ households }: NaiveWorld): string =>
  csv(
    householdHead,
    ...households.flatMap(({ key, village, kind, persons, registeredYear, incomes }) => {
      const start = `,${key},${village},${kind},${persons},${registeredYear ?? ''},`;
      return incomes.size === 0
        ? [`${start},,`]
        : [...incomes].map(([year, fen]) => `${start},${year},${yuan(fen)}`);
    }),
  );

export const benefitsFile = ({ lines }: NaiveWorld): string =>
  csv(
    benefitHead,
    ...lines.map(({ month, household, person, unit, mechanism, gross, cost, status }) =>
      [
        `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`,
        '',
        household.key,
        person ?? '',
        unit,
        mechanism,
        yuan(gross),
        yuan(cost),
        status,
        '',
      ].join(),
    ),
  );

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const netOf = (lines: readonly NaiveLine[]): number =>
  sum(lines.map(({ gross, cost }) => gross - cost));
export const householdsOf = (lines: readonly NaiveLine[]): NaiveHousehold[] => [
  ...new Set(lines.map(({ household }) => household)),
];
export const personsOf = (households: readonly NaiveHousehold[]): number =>
  sum(households.map(({ persons }) => persons));

/** Signed, unlike `yuan`. */
export const money = (fen: number): string => (fen < 0 ? `-${yuan(-fen)}` : yuan(fen));

/** A village unit's code is its division; a park has no home village. */
export const drivenOf = (lines: readonly NaiveLine[]): number =>
  new Set(
    lines
      .filter(({ household, unit }) => household.village !== unit)
      .map(({ household }) => household.village),
  ).size;

const share = (fen: number, count: number): string | null => {
  if (count === 0) return null;
  const rounded = Math.sign(fen) * Math.floor((2 * Math.abs(fen) + count) / (2 * count));
  return money(rounded === 0 ? 0 : rounded);
};

export const naiveFigures = (lines: readonly NaiveLine[]): ImpactFigures => {
  const households = householdsOf(lines);
  const poor = households.filter(isPoor);
  const paid = householdsOf(lines.filter(({ status }) => status === 'paid'));
  return {
    households: households.length,
    persons: personsOf(households),
    personKeys: new Set(lines.flatMap(({ person }) => person ?? [])).size,
    registeredPoorHouseholds: poor.length,
    registeredPoorPersons: personsOf(poor),
    monitoredHouseholds: households.filter(isMonitored).length,
    householdsPaid: paid.length,
    householdsClaimedOnly: households.length - paid.length,
    householdsClaimed: householdsOf(lines.filter(({ status }) => status === 'claimed')).length,
    registeredPoorHouseholdsPaid: paid.filter(isPoor).length,
    registeredPoorHouseholdsClaimedOnly: poor.length - paid.filter(isPoor).length,
    netIncome: money(netOf(lines)),
    netIncomeRegisteredPoor: money(netOf(lines.filter(({ household }) => isPoor(household)))),
    netIncomePaid: money(netOf(lines.filter(({ status }) => status === 'paid'))),
    netIncomeClaimed: money(netOf(lines.filter(({ status }) => status === 'claimed'))),
    gainPerHousehold: share(netOf(lines), households.length),
    gainPerPerson: share(netOf(lines), personsOf(households)),
    villagesDriven: drivenOf(lines),
    lines: lines.length,
  };
};
