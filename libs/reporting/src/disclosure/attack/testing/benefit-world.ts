import {
  incomeClasses,
  incomeClassOf,
  mechanisms,
  type ImpactFigures,
  type ImpactOfIncome,
  type ImpactSummary,
  type Mechanism,
} from '@xiangtong/contracts';
import { formatRatio, formatYuan, parsePeriod, shiftPeriod } from '@xiangtong/domain';
import { contributionKey, type LargestAmounts } from '@xiangtong/impact';
import type { ImpactAnswer } from '../../../sources/sources';

/** What a household got in a month; of one home village, poor or not, with so many members. */
export interface Benefit {
  readonly month: number;
  readonly household: number;
  readonly village: string;
  readonly isPoor: boolean;
  readonly persons: number;
  readonly unit: string;
  readonly mechanism: Mechanism;
  readonly gross: number;
  readonly cost: number;
  readonly isPaid: boolean;
}

type Benefits = readonly Benefit[];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const netOf = (all: Benefits): number => sumOf(all.map(({ gross, cost }) => gross - cost));
const yuan = (fen: number): string => formatYuan(BigInt(fen));
/** One line of each household. */
const once = (all: Benefits): Benefits => [...new Map(all.map((one) => [one.household, one])).values()];
const personsOf = (all: Benefits): number => sumOf(once(all).map(({ persons }) => persons));
const poorOf = (all: Benefits): Benefits => all.filter(({ isPoor }) => isPoor);
const paidOf = (all: Benefits): Benefits => all.filter(({ isPaid }) => isPaid);
const claimedOf = (all: Benefits): Benefits => all.filter(({ isPaid }) => !isPaid);
const meanOf = (fen: number, count: number): string | null =>
  count === 0 ? null : formatRatio(BigInt(fen), BigInt(count) * 100n, 2);

const figuresOf = (all: Benefits): ImpactFigures => {
  const [poor, paid] = [poorOf(all), paidOf(all)];
  const count = (some: Benefits): number => once(some).length;
  return {
    households: count(all),
    persons: personsOf(all),
    personKeys: 0,
    registeredPoorHouseholds: count(poor),
    registeredPoorPersons: personsOf(poor),
    monitoredHouseholds: 0,
    householdsPaid: count(paid),
    householdsClaimedOnly: count(all) - count(paid),
    householdsClaimed: count(claimedOf(all)),
    registeredPoorHouseholdsPaid: count(poorOf(paid)),
    registeredPoorHouseholdsClaimedOnly: count(poor) - count(poorOf(paid)),
    netIncome: yuan(netOf(all)),
    netIncomeRegisteredPoor: yuan(netOf(poor)),
    netIncomePaid: yuan(netOf(paid)),
    netIncomeClaimed: yuan(netOf(all) - netOf(paid)),
    gainPerHousehold: meanOf(netOf(all), count(all)),
    gainPerPerson: meanOf(netOf(all), personsOf(all)),
    villagesDriven: new Set(all.filter(({ village, unit }) => village !== unit).map(({ village }) => village))
      .size,
    lines: all.length,
  };
};

const incomeOf = (all: Benefits): ImpactOfIncome => ({
  households: once(all).length,
  registeredPoorHouseholds: once(poorOf(all)).length,
  householdsPaid: once(paidOf(all)).length,
  householdsClaimed: once(claimedOf(all)).length,
  gross: yuan(sumOf(all.map(({ gross }) => gross))),
  cost: yuan(sumOf(all.map(({ cost }) => cost))),
  net: yuan(netOf(all)),
  netPaid: yuan(netOf(paidOf(all))),
  netClaimed: yuan(netOf(all) - netOf(paidOf(all))),
});

const placeOf = (all: Benefits) => ({
  households: once(all).length,
  registeredPoorHouseholds: once(poorOf(all)).length,
  persons: personsOf(all),
  net: yuan(netOf(all)),
});

const groupsOf = (all: Benefits, of: 'unit' | 'village'): readonly (readonly [string, Benefits])[] =>
  [...new Set(all.map((one) => one[of]))].map((code) => [code, all.filter((one) => one[of] === code)]);

const movementOf = (now: Benefits, base: Benefits, earlier: Benefits): ImpactSummary['movement'] => {
  const has = (some: Benefits): ReadonlySet<number> => new Set(some.map(({ household }) => household));
  const [ofNow, ofBase, ofEarlier] = [has(now), has(base), has(earlier)];
  const part = (isOf: (household: number) => boolean) => {
    const [mine, before] = [now, base].map((some) => some.filter(({ household }) => isOf(household)));
    const both = once([...mine!, ...before!]);
    return {
      households: both.length,
      persons: personsOf(both),
      registeredPoorHouseholds: poorOf(both).length,
      net: yuan(netOf(mine!)),
      netBase: yuan(netOf(before!)),
      netChange: yuan(netOf(mine!) - netOf(before!)),
    };
  };
  return {
    newlyReached: part((one) => ofNow.has(one) && !ofBase.has(one)),
    lost: part((one) => !ofNow.has(one) && ofBase.has(one)),
    continuing: part((one) => ofNow.has(one) && ofBase.has(one)),
    firstTime: [...ofNow].filter((one) => !ofBase.has(one) && !ofEarlier.has(one)).length,
  };
};

const nobody = {
  crossed: 0,
  crossedPersons: 0,
  notCrossed: 0,
  notCrossedPersons: 0,
  aboveBefore: 0,
  aboveBeforePersons: 0,
  withoutBaseline: 0,
  withoutBaselinePersons: 0,
};

/** Every third registered poor household crosses the line, and has no baseline or stays below. */
const standingsOf = (all: Benefits): typeof nobody => {
  const third = (rest: number): Benefits =>
    once(poorOf(all)).filter(({ household }) => household % 3 === rest);
  const [crossed, notCrossed, withoutBaseline] = [third(0), third(1), third(2)];
  return {
    ...nobody,
    crossed: crossed.length,
    crossedPersons: personsOf(crossed),
    notCrossed: notCrossed.length,
    notCrossedPersons: personsOf(notCrossed),
    withoutBaseline: withoutBaseline.length,
    withoutBaselinePersons: personsOf(withoutBaseline),
  };
};

const REGISTERED = 400;

/** What the largest two households have of each figure, found one household after the other. */
const largestOf = (now: Benefits, base: Benefits): LargestAmounts => {
  const has = (some: Benefits, { household }: Benefit): boolean =>
    some.some((one) => one.household === household);
  const rows: (readonly [string, string, Benefits])[] = [
    ['', '', now],
    ['kind', 'registered', poorOf(now)],
    ['kind', 'ordinary', now.filter(({ isPoor }) => !isPoor)],
    ...mechanisms.map((one) => ['mechanism', one, now.filter(({ mechanism }) => mechanism === one)] as const),
    ...incomeClasses.map(
      (one) => ['incomeClass', one, now.filter(({ mechanism }) => incomeClassOf[mechanism] === one)] as const,
    ),
    ...groupsOf(now, 'unit').map(([code, own]) => ['unit', code, own] as const),
    ...groupsOf(now, 'village').map(([code, own]) => ['village', code, own] as const),
  ];
  const grossOf = (all: Benefits): number => sumOf(all.map(({ gross }) => gross));
  const amounts: readonly (readonly [string, (own: Benefits) => number])[] = [
    ['net', netOf],
    ['gross', grossOf],
    ['cost', (own) => grossOf(own) - netOf(own)],
    ['netPaid', (own) => netOf(paidOf(own))],
    ['netClaimed', (own) => netOf(claimedOf(own))],
  ];
  const twoOf = (all: Benefits, amountOf: (own: Benefits) => number): readonly bigint[] =>
    once(all)
      .map(({ household }) => Math.abs(amountOf(all.filter((one) => one.household === household))))
      .filter((amount) => amount > 0)
      .sort((one, other) => other - one)
      .slice(0, 2)
      .map(BigInt);
  const parts: readonly (readonly [string, string, Benefits])[] = [
    ['newlyReached', 'net', now.filter((one) => !has(base, one))],
    ['continuing', 'net', now.filter((one) => has(base, one))],
    ['continuing', 'netBase', base.filter((one) => has(now, one))],
    ['lost', 'netBase', base.filter((one) => !has(now, one))],
  ];
  return new Map([
    ...rows.flatMap(([dimension, code, own]) =>
      amounts.map(([name, of]) => [contributionKey(dimension, code, name), twoOf(own, of)] as const),
    ),
    ...parts.map(
      ([code, name, own]) => [contributionKey('movement', code, name), twoOf(own, netOf)] as const,
    ),
  ]);
};

/** The summary of a few benefits, counted naively. */
export const summaryOf = (all: Benefits, period: string, scope: string): ImpactAnswer => {
  const within = (text: string): Benefits => {
    const { from, to } = parsePeriod(text)!;
    return all.filter(({ month }) => month >= from && month <= to);
  };
  const asked = parsePeriod(period)!;
  const year = Math.floor(asked.to / 100);
  const [now, base] = [within(period), within(shiftPeriod(asked, -12).text)];
  const by = (isOf: (one: Benefit) => boolean) =>
    [incomeOf(now.filter(isOf)), incomeOf(base.filter(isOf))] as const;
  const poor = once(poorOf(now)).length;
  return {
    period,
    scope,
    figures: figuresOf(now),
    base: figuresOf(base),
    movement: movementOf(
      now,
      base,
      all.filter(({ month }) => month < asked.from),
    ),
    byMechanism: mechanisms.flatMap((mechanism) => {
      const [own, before] = by((one) => one.mechanism === mechanism);
      return own.households + before.households > 0
        ? [{ mechanism, ...own, base: { mechanism, ...before } }]
        : [];
    }),
    byIncomeClass: incomeClasses.flatMap((incomeClass) => {
      const [own, before] = by((one) => incomeClassOf[one.mechanism] === incomeClass);
      return own.households + before.households > 0
        ? [{ incomeClass, ...own, base: { incomeClass, ...before } }]
        : [];
    }),
    bySourceUnit: groupsOf(now, 'unit').map(([unit, own]) => ({
      unit,
      ...placeOf(own),
      villagesDriven: new Set(own.filter(({ village }) => village !== unit).map(({ village }) => village))
        .size,
    })),
    byHomeVillage: groupsOf(now, 'village').map(([village, own]) => ({ village, ...placeOf(own) })),
    coverage: {
      benefited: poor,
      registered: REGISTERED,
      ratio: formatRatio(BigInt(poor), BigInt(REGISTERED)),
    },
    lineCrossings: {
      year,
      povertyLine: '3218.00',
      weakSource: false,
      ...standingsOf(within(String(year))),
      byStatus: { paid: standingsOf(paidOf(within(String(year)))), claimed: nobody },
    },
    doubts: { year, all: 0, open: 0, answered: 0 },
    effects: [],
    largest: largestOf(now, base),
  };
};
