import {
  incomeClassOf,
  mechanisms,
  type ImpactFigures,
  type ImpactSummary,
  type IncomeDifference,
  type Mechanism,
} from '@xiangtong/contracts';
import { formatRatio, formatYuan } from '@xiangtong/domain';

/**
 * Households of one home village served by one unit through one mechanism; two persons each, 1,000.05 yuan net each.
 */
export interface FakeBenefits {
  readonly year: number;
  readonly village: string;
  readonly unit: string;
  readonly mechanism: Mechanism;
  readonly households: number;
  readonly poor: number;
}

const NET_FEN = 100_005n;

/** 13 villages besides Libei: 3,200 households of whom 280 registered poor in 2019, half of them in 2018. */
export const fakeBenefits: readonly FakeBenefits[] = [2018, 2019].flatMap((year) =>
  Array.from({ length: 14 }, (_, index): FakeBenefits => ({
    year,
    village: index === 0 ? '520122001208' : `5201221002${String(index).padStart(2, '0')}`,
    unit: '520122001208',
    mechanism: mechanisms[index % 3]!,
    households: (index === 0 ? 600 : 200) / (year === 2018 ? 2 : 1),
    poor: 20 / (year === 2018 ? 2 : 1),
  })),
);

type Benefits = readonly FakeBenefits[];

const sum = (benefits: Benefits, key: 'households' | 'poor'): number =>
  benefits.reduce((total, one) => total + one[key], 0);
const netFen = (benefits: Benefits): bigint => BigInt(sum(benefits, 'households')) * NET_FEN;
const group = <K extends string>(benefits: Benefits, key: (one: FakeBenefits) => K): [K, Benefits][] =>
  [...new Set(benefits.map(key))].map((value) => [value, benefits.filter((one) => key(one) === value)]);

const driven = (benefits: Benefits): number =>
  new Set(benefits.filter(({ village, unit }) => village !== unit).map(({ village }) => village)).size;

const figuresOf = (benefits: Benefits): ImpactFigures => {
  const [households, poor, net] = [sum(benefits, 'households'), sum(benefits, 'poor'), netFen(benefits)];
  return {
    households,
    persons: households * 2,
    personKeys: 0,
    registeredPoorHouseholds: poor,
    registeredPoorPersons: poor * 2,
    monitoredHouseholds: 0,
    householdsPaid: households,
    householdsClaimedOnly: 0,
    householdsClaimed: 0,
    registeredPoorHouseholdsPaid: poor,
    registeredPoorHouseholdsClaimedOnly: 0,
    netIncome: formatYuan(net),
    netIncomeRegisteredPoor: formatYuan(BigInt(poor) * NET_FEN),
    netIncomePaid: formatYuan(net),
    netIncomeClaimed: '0.00',
    gainPerHousehold: formatRatio(net, BigInt(households) * 100n, 2),
    gainPerPerson: formatRatio(net, BigInt(households) * 200n, 2),
    villagesDriven: driven(benefits),
    lines: benefits.length,
  };
};

const byMechanism = (benefits: Benefits): ImpactSummary['byMechanism'] =>
  group(benefits, ({ mechanism }) => mechanism).map(([mechanism, part]) => {
    const row = {
      mechanism,
      households: sum(part, 'households'),
      registeredPoorHouseholds: sum(part, 'poor'),
      householdsPaid: sum(part, 'households'),
      householdsClaimed: 0,
      gross: formatYuan(netFen(part) * 2n),
      cost: formatYuan(netFen(part)),
      net: formatYuan(netFen(part)),
      netPaid: formatYuan(netFen(part)),
      netClaimed: '0.00',
    };
    return { ...row, base: row };
  });

const movementOf = (now: Benefits, before: Benefits): ImpactSummary['movement'] => {
  const part = (all: Benefits, base: Benefits) => ({
    households: sum(all, 'households'),
    persons: sum(all, 'households') * 2,
    registeredPoorHouseholds: sum(all, 'poor'),
    net: formatYuan(netFen(all)),
    netBase: formatYuan(netFen(base)),
    netChange: formatYuan(netFen(all) - netFen(base)),
  });
  // Those of the year before continue, and as many are reached in addition.
  const continuing = before.map((one) => ({ ...one }));
  const reached = now.map((one) => ({ ...one, households: one.households / 2, poor: one.poor / 2 }));
  return {
    newlyReached: part(before.length > 0 ? reached : now, []),
    lost: part([], []),
    continuing: part(continuing, before),
    firstTime: sum(reached, 'households'),
  };
};

const common = (part: Benefits) => ({
  households: sum(part, 'households'),
  registeredPoorHouseholds: sum(part, 'poor'),
  persons: sum(part, 'households') * 2,
  net: formatYuan(netFen(part)),
});

const byIncomeClass = (benefits: Benefits): ImpactSummary['byIncomeClass'] =>
  group(benefits, ({ mechanism }) => incomeClassOf[mechanism]).map(([incomeClass, part]) => {
    const {
      mechanism: _,
      base: __,
      ...income
    } = byMechanism(part.map((one) => ({ ...one, mechanism: 'other' })))[0]!;
    return { incomeClass, ...income, base: { incomeClass, ...income } };
  });

const earlier = (effect: string | null, standardError: string | null): IncomeDifference => ({
  treated: effect ? 130 : 0,
  control: effect ? 110 : 0,
  villages: effect ? 14 : 0,
  treatedChange: effect && '980.00',
  controlChange: effect && '1000.00',
  effect,
  standardError,
  low: effect && '-182.00',
  high: effect && '142.00',
  degreesOfFreedom: effect && '11.3',
  pValue: effect && '0.7926',
  differs: effect === null ? null : false,
});

const standing = {
  crossed: 120,
  crossedPersons: 240,
  notCrossed: 100,
  notCrossedPersons: 200,
  aboveBefore: 40,
  aboveBeforePersons: 80,
  withoutBaseline: 20,
  withoutBaselinePersons: 40,
};
const nobodyStands = {
  crossed: 0,
  crossedPersons: 0,
  notCrossed: 0,
  notCrossedPersons: 0,
  aboveBefore: 0,
  aboveBeforePersons: 0,
  withoutBaseline: 0,
  withoutBaselinePersons: 0,
};

export const fakeImpact = (all: Benefits, period: string, scope: string): ImpactSummary => {
  const year = Number(period.slice(0, 4));
  const now = all.filter((one) => one.year === year);
  const before = all.filter((one) => one.year === year - 1);
  const poor = sum(now, 'poor');
  return {
    period,
    scope,
    figures: figuresOf(now),
    base: figuresOf(before),
    movement: movementOf(now, before),
    byMechanism: byMechanism(now),
    byIncomeClass: byIncomeClass(now),
    bySourceUnit: group(now, ({ unit }) => unit).map(([unit, part]) => ({
      unit,
      ...common(part),
      villagesDriven: driven(part),
    })),
    byHomeVillage: group(now, ({ village }) => village).map(([village, part]) => ({
      village,
      ...common(part),
    })),
    coverage: { benefited: poor, registered: 400, ratio: formatRatio(BigInt(poor), 400n) },
    lineCrossings: {
      year,
      povertyLine: year === 2019 ? '3218.00' : '2995.00',
      weakSource: year === 2018,
      ...standing,
      byStatus: { paid: standing, claimed: nobodyStands },
    },
    doubts: { year, all: 5, open: 3, answered: 2 },
    effects: [
      {
        county: '520122',
        treated: 140,
        control: 120,
        villages: 14,
        treatedChange: '1850.00',
        controlChange: '1200.25',
        effect: '649.75',
        standardError: '88.10',
        low: '455.16',
        high: '844.34',
        degreesOfFreedom: '11.8',
        pValue: '0.0000',
        differs: true,
        before: [
          { year: year - 1, ...earlier('-20.00', '75.30') },
          { year: year - 2, ...earlier(null, null) },
        ],
        trendBefore: 'alike',
      },
    ],
  };
};
