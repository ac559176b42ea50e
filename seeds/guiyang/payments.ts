import type { Mechanism } from '@xiangtong/contracts';
import { years, type Year } from './facts';
import type { Random } from './random';
import type { Unit } from './units';

/** One benefit line. Money in fen. */
export interface Payment {
  readonly month: number;
  readonly person: string | null;
  readonly unit: string;
  readonly mechanism: Mechanism;
  readonly gross: number;
  readonly cost: number;
  readonly status: 'paid' | 'claimed';
}

export interface Source {
  readonly unit: Unit;
  /** First year in which the household gets a benefit. */
  readonly since: Year;
}

interface Habit {
  readonly weight: number;
  /** Calendar months in which it may be paid. */
  readonly months: readonly number[];
  readonly times: readonly [number, number];
  readonly yuan: readonly [number, number];
  /** Cost as a share of the gross: what a household spends to grow what it sells. */
  readonly cost: readonly [number, number];
}

const all = Array.from({ length: 12 }, (_, index) => index + 1);

/** Amounts of one payment; a household earns some hundred to a few thousand yuan a year this way. */
const habits: Readonly<Record<Mechanism, Habit>> = {
  order_purchase: { weight: 44, months: all, times: [2, 5], yuan: [260, 980], cost: [0.28, 0.46] },
  employment: { weight: 26, months: all, times: [3, 8], yuan: [180, 620], cost: [0, 0] },
  dividend: { weight: 14, months: [1, 12], times: [1, 1], yuan: [200, 700], cost: [0, 0] },
  land_rent: { weight: 9, months: [3, 4], times: [1, 1], yuan: [240, 900], cost: [0, 0] },
  asset_rent: { weight: 3, months: [6, 12], times: [1, 2], yuan: [150, 500], cost: [0, 0] },
  subsidy: { weight: 3, months: [5, 9], times: [1, 1], yuan: [200, 500], cost: [0, 0] },
  other: { weight: 1, months: all, times: [1, 2], yuan: [80, 300], cost: [0, 0] },
};

const drawMechanism = (random: Random): Mechanism => {
  let rest = random.float() * 100;
  for (const [mechanism, { weight }] of Object.entries(habits)) {
    rest -= weight;
    if (rest < 0) return mechanism as Mechanism;
  }
  return 'other';
};

const paymentsOfYear = (
  key: string,
  unit: Unit,
  year: Year,
  mechanism: Mechanism,
  [poor, random]: readonly [boolean, Random],
): Payment[] => {
  const { months, times, yuan, cost } = habits[mechanism];
  const count = Math.min(months.length, random.integer(times[0], times[1]));
  const chosen = random.shuffle(months).slice(0, count);
  return chosen.map((month) => {
    const gross = Math.round(random.between(yuan[0], yuan[1]) * (poor ? 1.25 : 1)) * 100;
    return {
      month: year * 100 + month,
      person: mechanism === 'employment' ? `${key}-p1` : null,
      unit: unit.code,
      mechanism,
      gross,
      cost: Math.round((gross * random.between(cost[0], cost[1])) / 100) * 100,
      status: random.chance(0.88) ? 'paid' : 'claimed',
    };
  });
};

/**
 * The benefits of one household from one source: one or two mechanisms, at least one payment in each year since the
 * first.
 */
export const paymentsOf = (
  key: string,
  { unit, since }: Source,
  poor: boolean,
  random: Random,
): Payment[] => {
  const mechanisms = new Set([drawMechanism(random)]);
  if (random.chance(0.25)) mechanisms.add('dividend');
  return years
    .filter((year) => year >= since)
    .flatMap((year) =>
      [...mechanisms].flatMap((mechanism) => paymentsOfYear(key, unit, year, mechanism, [poor, random])),
    );
};
