import {
  LIBEI,
  SEED,
  XIFENG,
  libeiHouseholds,
  libeiPoorHouseholds,
  libeiVillagesDriven,
  type Year,
} from './facts';
import { paymentsOf, type Payment, type Source } from './payments';
import { Random, apportion } from './random';
import { isLibei, type Unit } from './units';
import type { World } from './world';

const monitoredKinds = ['unstable', 'marginal', 'sudden_hardship'] as const;
type HouseholdKind =
  | 'ordinary'
  | 'poor'
  | 'low_income'
  | 'five_guarantees'
  | 'low_income_poor'
  | (typeof monitoredKinds)[number];

export interface Household {
  /** Opaque and made up; there is no identity behind it. */
  readonly key: string;
  readonly village: string;
  readonly kind: HouseholdKind;
  readonly persons: number;
  readonly registeredYear: number | null;
  readonly liftedOutYear: number | null;
  /** Per-capita income in fen by year; a missing year has no entry. */
  readonly incomes: ReadonlyMap<number, number>;
  readonly payments: readonly Payment[];
}

/** A group of households to generate: their number, kind, and serving unit. */
interface Group {
  readonly village: string;
  readonly count: number;
  readonly poor: boolean;
  readonly sources: readonly Source[];
}

/** Per-capita income from which a registered household was lifted out, in fen: a little above the line. */
const LIFTED_FEN = 330_000;

const sum = (parts: readonly number[]): number => parts.reduce((left, right) => left + right, 0);

/** The thirteen villages around Libei: those of its own subdistrict, then of the neighbouring town Yongjing. */
const villagesAround = (world: World): string[] => {
  const rural = (prefix: string): string[] =>
    world.reference.villages
      .map(({ code }) => code)
      .filter((code) => code.startsWith(`${prefix}2`) && code !== LIBEI);
  return [...rural('520122001'), ...rural('520122100')].slice(0, libeiVillagesDriven[2019]);
};

const groupsOfLibei = (world: World): Group[] => {
  const libei = world.units.find(isLibei) as Unit;
  const park = world.units.find(({ code }) => code === `${XIFENG}P01`) as Unit;
  const villages = [LIBEI, ...villagesAround(world)];
  const early = libeiVillagesDriven[2018] + 1;
  const random = new Random(SEED, 91);
  const split = (total: number, count: number): number[] =>
    apportion(
      total,
      villages.slice(0, count).map((_, index) => (index === 0 ? 2.4 : random.between(0.85, 1.15))),
    );
  const groups = (totals: Readonly<Record<Year, number>>, poor: boolean): Group[] => {
    const first = split(totals[2018], early);
    const added = split(totals[2019] - totals[2018], villages.length);
    return villages.flatMap((village, index) => {
      const since = (year: Year): Source[] => [{ unit: libei, since: year }];
      const shared = Math.min(12, first[index] ?? 0);
      return [
        { village, count: shared, poor, sources: [...since(2018), { unit: park, since: 2018 } as const] },
        { village, count: (first[index] ?? 0) - shared, poor, sources: since(2018) },
        { village, count: added[index] ?? 0, poor, sources: since(2019) },
      ];
    });
  };
  const ordinary = {
    2018: libeiHouseholds[2018] - libeiPoorHouseholds[2018],
    2019: libeiHouseholds[2019] - libeiPoorHouseholds[2019],
  };
  const notReached = villages.flatMap((village) => [
    { village, count: random.integer(14, 26), poor: true, sources: [] },
    { village, count: random.integer(20, 34), poor: false, sources: [] },
  ]);
  return [...groups(ordinary, false), ...groups(libeiPoorHouseholds, true), ...notReached];
};

/** Other units serve fewer households, mostly of their own village; parks serve some villages of their county. */
const groupsOfUnit = (unit: Unit, villages: readonly string[]): Group[] => {
  const random = new Random(SEED, 92, unit.index);
  return villages.flatMap((village) => {
    const size = unit.kind === 'park' ? random.integer(6, 14) : random.integer(28, 62);
    const early = Math.round(size * random.between(0.4, 0.7));
    const poorEarly = Math.round(early * 0.14);
    const poorLate = Math.round((size - early) * 0.17);
    const sources = (since: Year): Source[] => [{ unit, since }];
    return [
      { village, count: early - poorEarly, poor: false, sources: sources(2018) },
      { village, count: poorEarly, poor: true, sources: sources(2018) },
      { village, count: size - early - poorLate, poor: false, sources: sources(2019) },
      { village, count: poorLate, poor: true, sources: sources(2019) },
      { village, count: unit.kind === 'park' ? 0 : random.integer(7, 16), poor: true, sources: [] },
      { village, count: unit.kind === 'park' ? 0 : random.integer(6, 14), poor: false, sources: [] },
    ];
  });
};

const groupsElsewhere = (world: World): Group[] => {
  const around = new Set([LIBEI, ...villagesAround(world)]);
  const counties = [...new Set(world.units.map(({ county }) => county.code))];
  return counties.flatMap((county) => {
    const units = world.units.filter((unit) => unit.county.code === county && unit.validTo === null);
    const villages = units.filter(
      ({ kind, code, validFrom }) => kind === 'village' && !around.has(code) && validFrom === 201801,
    );
    const chosen = new Random(SEED, 93, Number(county))
      .shuffle(villages)
      .slice(0, county === XIFENG ? 24 : 6);
    const parks = units.filter(({ kind }) => kind === 'park');
    return [
      ...chosen.flatMap((unit) => groupsOfUnit(unit, [unit.code])),
      ...parks.flatMap((unit) =>
        groupsOfUnit(
          unit,
          chosen.slice(0, 4).map(({ code }) => code),
        ),
      ),
    ];
  });
};

const kindOf = (poor: boolean, random: Random): HouseholdKind => {
  const value = random.float();
  if (poor)
    return value < 0.6
      ? 'poor'
      : value < 0.78
        ? 'low_income'
        : value < 0.86
          ? 'five_guarantees'
          : 'low_income_poor';
  return value < 0.988 ? 'ordinary' : random.pick(monitoredKinds);
};

const incomeFen2018 = (kind: HouseholdKind, random: Random): number => {
  if (kind === 'ordinary') return random.integer(800_000, 1_600_000);
  const value = random.float();
  return Math.round(180_000 + 420_000 * value * (0.35 + 0.65 * value));
};

/** Incomes grow on their own and by most of the household's additional gain from one year to the next. */
const incomesOf = (
  base: number,
  persons: number,
  net: Readonly<Record<Year, number>>,
  random: Random,
): Map<number, number> => {
  const incomes = new Map([
    [2017, Math.round(base / random.between(1.05, 1.13))],
    [2018, base],
    [
      2019,
      Math.round(base * random.between(1.03, 1.11) + Math.max(0, ((net[2019] - net[2018]) * 0.8) / persons)),
    ],
  ]);
  if (random.chance(0.02)) incomes.delete(2018);
  if (random.chance(0.03)) incomes.delete(2017);
  return incomes;
};

const liftedOut = (incomes: ReadonlyMap<number, number>, random: Random): number | null => {
  if ((incomes.get(2018) ?? 0) >= LIFTED_FEN) return random.integer(2016, 2018);
  return (incomes.get(2019) ?? 0) >= LIFTED_FEN ? 2019 : null;
};

const householdOf = (group: Group, index: number): Household => {
  const random = new Random(SEED, 94, index);
  const key = `demo-household-${String(index).padStart(6, '0')}`;
  const kind = kindOf(group.poor, random);
  const persons =
    kind === 'five_guarantees' ? random.integer(1, 2) : random.integer(1, 3) + random.integer(1, 3);
  const payments = group.sources.flatMap((source) => paymentsOf(key, source, group.poor, random));
  const net = (year: Year): number =>
    sum(
      payments.filter(({ month }) => Math.floor(month / 100) === year).map(({ gross, cost }) => gross - cost),
    );
  const base = incomeFen2018(kind, random);
  const incomes = incomesOf(base, persons, { 2018: net(2018), 2019: net(2019) }, random);
  const registered = group.poor || kind === 'unstable';
  const registeredYear = random.integer(2014, 2017);
  const liftedOutYear = liftedOut(incomes, random);
  return {
    key,
    village: group.village,
    kind,
    persons,
    registeredYear: registered ? registeredYear : null,
    // No household is lifted out before it is registered.
    liftedOutYear: registered && liftedOutYear !== null ? Math.max(registeredYear, liftedOutYear) : null,
    incomes,
    payments,
  };
};

/** Some ten thousand made-up households, of which Libei serves exactly the published numbers. */
export const buildHouseholds = (world: World): Household[] => {
  let index = 0;
  return [...groupsOfLibei(world), ...groupsElsewhere(world)].flatMap((group) =>
    Array.from({ length: group.count }, () => householdOf(group, ++index)),
  );
};
