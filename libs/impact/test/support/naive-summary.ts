import {
  groupBy,
  householdKinds,
  mechanisms,
  monitoredKinds,
  registeredPoorKinds,
  type BenefitStatus,
  type HouseholdKind,
  type ImpactFigures,
  type Mechanism,
} from '@xiangtong/contracts';
import { importUnits } from '@xiangtong/reference';
import { testPark, testVillages } from '@xiangtong/testing';
import type { Database } from '@xiangtong/infrastructure';
import { importBenefits, importHouseholds } from '../../src';
import { benefitHead, csv, householdHead, testSecrets } from './impact-fixture';

export const [firstCounty, otherCounty] = ['520122', '520123'] as const;
/** A park of the other county. */
export const otherPark = '520123P01';

/** A registration: the same household has the same key in each county. */
export interface NaiveHousehold {
  readonly key: string;
  /** Place in the order of registration. */
  readonly place: number;
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
  readonly voucher?: string;
}

export interface NaiveWorld {
  /** The register of the first county, then that of the other. */
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

/** In the county of the source unit when it has registered the household, else where it was registered first. */
const registrationFor = (registrations: readonly NaiveHousehold[], unit: string): NaiveHousehold =>
  registrations.find(({ village }) => village.slice(0, 6) === unit.slice(0, 6)) ?? registrations[0]!;

/**
 * Villages that are units and villages that are not, lines of 2018 and 2019, incomes around the poverty line; every third
 * household is registered in both counties, with data of its own in each, and every fifth in the other county alone.
 */
export const randomWorld = (seed: number, size: { households: number; lines: number }): NaiveWorld => {
  const below = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const villages = [...testVillages, '520122001004', '520122100001'];
  const registration = (key: string, homes: readonly string[]): Omit<NaiveHousehold, 'place'> => ({
    key,
    village: pick(homes),
    kind: pick(householdKinds),
    persons: 1 + below(6),
    registeredYear: below(5) === 0 ? null : 2014 + below(6),
    incomes: new Map(
      [2017, 2018].flatMap((year) => (below(4) === 0 ? [] : [[year, 250_000 + below(100_000)] as const])),
    ),
  });
  const keys = Array.from({ length: size.households }, (_, index) => index);
  const households = [
    ...keys.filter((index) => index % 5 !== 4).map((index) => registration(`h-${index}`, villages)),
    ...keys
      .filter((index) => index % 5 === 4 || index % 3 === 0)
      .map((index) => registration(`h-${index}`, ['520123001001', '520123001002'])),
  ].map((one, place): NaiveHousehold => ({ ...one, place }));
  const registrations = [...groupBy(households, ({ key }) => key).values()];
  const lines = Array.from({ length: size.lines }, (): NaiveLine => {
    const unit = pick([...testVillages.slice(0, 3), testPark, otherPark]);
    return {
      month: pick([201801, 201806, 201812, 201901, 201906, 201911, 201912]),
      household: registrationFor(pick(registrations), unit),
      person: below(2) ? `p-${below(20)}` : null,
      unit,
      mechanism: pick(mechanisms),
      gross: below(120_000),
      cost: below(3) ? 0 : below(130_000),
      status: below(3) ? 'paid' : 'claimed',
    };
  });
  return { households, lines };
};

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

const householdsFile = (households: readonly NaiveHousehold[]): string =>
  csv(
    householdHead,
    ...households.flatMap(({ key, village, kind, persons, registeredYear, incomes }) => {
      const start = `,${key},${village},${kind},${persons},${registeredYear ?? ''},`;
      return incomes.size === 0
        ? [`${start},,`]
        : [...incomes].map(([year, fen]) => `${start},${year},${yuan(fen)}`);
    }),
  );

const benefitsFile = (lines: readonly NaiveLine[]): string =>
  csv(
    benefitHead,
    ...lines.map(({ month, household, person, unit, mechanism, gross, cost, status, voucher }) =>
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
        voucher ?? '',
      ].join(),
    ),
  );

export const registerOtherPark = (source: Database): Promise<unknown> =>
  importUnits(
    source,
    csv('code,name,kind,division,valid_from', `${otherPark},修文电商产业园,park,${otherCounty},2018-01`),
  );

/** The register of each county by somebody of that county, then the benefits by somebody who sees both. */
export const importWorld = async (source: Database, { households, lines }: NaiveWorld): Promise<void> => {
  const recorder = { recordedBy: 'officer', now: new Date('2020-02-05T02:00:00.000Z') };
  for (const county of [firstCounty, otherCounty]) {
    const mayWrite = (village: string): boolean => village.startsWith(county);
    const own = households.filter(({ village }) => mayWrite(village));
    await importHouseholds(source, testSecrets, householdsFile(own), { ...recorder, mayWrite });
  }
  await importBenefits(source, testSecrets, benefitsFile(lines), recorder);
};

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const netOf = (lines: readonly NaiveLine[]): number =>
  sum(lines.map(({ gross, cost }) => gross - cost));
/** Each household once: of the registrations that the lines stand on, the first. */
export const householdsOf = (lines: readonly NaiveLine[]): NaiveHousehold[] => {
  const first = new Map<string, NaiveHousehold>();
  for (const { household } of lines)
    if ((first.get(household.key)?.place ?? Infinity) > household.place) first.set(household.key, household);
  return [...first.values()];
};
export const linesOf = (lines: readonly NaiveLine[], { key }: NaiveHousehold): NaiveLine[] =>
  lines.filter(({ household }) => household.key === key);

/**
 * Registered poor households of a part of the register up to a year: of the registrations of one in that part, the one that
 * the lines stand on counts, else the first.
 */
export const registeredOf = (
  part: readonly NaiveHousehold[],
  lines: readonly NaiveLine[],
  year: number,
): NaiveHousehold[] => {
  const served = new Set(householdsOf(lines));
  const counted = new Map<string, NaiveHousehold>();
  for (const one of part) if (served.has(one) || !counted.has(one.key)) counted.set(one.key, one);
  return [...counted.values()].filter((one) => isPoor(one) && (one.registeredYear ?? 0) <= year);
};
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
  const paid = households.filter((one) => linesOf(lines, one).some(({ status }) => status === 'paid'));
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
    netIncomeRegisteredPoor: money(sum(poor.map((one) => netOf(linesOf(lines, one))))),
    netIncomePaid: money(netOf(lines.filter(({ status }) => status === 'paid'))),
    netIncomeClaimed: money(netOf(lines.filter(({ status }) => status === 'claimed'))),
    gainPerHousehold: share(netOf(lines), households.length),
    gainPerPerson: share(netOf(lines), personsOf(households)),
    villagesDriven: drivenOf(lines),
    lines: lines.length,
  };
};
