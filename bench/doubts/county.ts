import { addMonths, type Month } from '@xiangtong/domain';
import type { FiguresToCheck } from '../../libs/collection/bench';
import { exp, Random } from '../../seeds/guiyang/random';

type Lines = FiguresToCheck['lines'];
type Line = Lines[number];
type Range = readonly [low: number, high: number];

/** How the reports of a made-up county are generated; deviations are of natural logarithms. */
export interface Family {
  readonly name: string;
  readonly units: number;
  /** Months of history; the youngest unit has the lower number. */
  readonly history: Range;
  /** Deviation of a unit's month from its target. */
  readonly noise: Range;
  /** Growth a month. */
  readonly trend: Range;
  /** Half the height of the year's wave: the county's, and a unit's own. */
  readonly season: readonly [county: number, unit: number];
  /** Change of the tested month by a festival, as a logarithm; all units share it. */
  readonly festival: number;
  /** The same month of earlier years had the festival too. */
  readonly festivalReturns: boolean;
  /** Share of the other units whose tested month is in force. */
  readonly reported: number;
  readonly lines: Range;
  /** Probability that a line of last month appears in this one as well. */
  readonly keeps: number;
  /** Deviations of a unit's price from the county's and of a line's from its unit's. */
  readonly prices: readonly [unit: number, line: number];
  /** Quantities say nothing about amounts. */
  readonly looseQuantities: boolean;
  /** Deviation of a line's share of its month. */
  readonly shares: number;
  /** Probability that a month has a sale that no other unit has, half as much again to three times the rest. */
  readonly fairs: number;
  /** Amounts are rounded to this many yuan. */
  readonly rounding: number;
  /** Probability of a month without sales; innocent nil returns come only from here. */
  readonly nil: number;
}

export const TESTED: Month = 202311;
export const COUNTY = '520122';

const PRODUCTS = 40;

export interface County {
  /** Months before the tested one, in order. */
  readonly history: readonly FiguresToCheck[];
  /** The correct figures of the tested month. */
  readonly tested: readonly FiguresToCheck[];
}

interface Unit {
  readonly id: number;
  readonly size: number;
  readonly noise: number;
  readonly trend: number;
  readonly phase: number;
  readonly lines: number;
  readonly months: number;
  readonly prices: ReadonlyMap<number, number>;
}

/** A key and its share of the month. */
interface Slot {
  readonly product: number;
  readonly destination: number;
  readonly platform: number;
  readonly weight: number;
}

/** Log-uniform. */
const between = (random: Random, [low, high]: Range): number =>
  low * exp(random.float() * Math.log(high / low));

const unitOf = (family: Family, id: number, seed: number): Unit => {
  const random = new Random(seed, 1, id);
  const [youngest, oldest] = family.history;
  return {
    id,
    size: between(random, [8_000, 800_000]),
    noise: between(random, family.noise),
    trend: random.between(...family.trend),
    phase: random.integer(0, 11),
    lines: Math.round(between(random, family.lines)),
    months: random.integer(youngest, oldest),
    prices: new Map(
      Array.from({ length: PRODUCTS }, (_, product) => {
        const county = new Random(seed, 2, product);
        return [product, between(county, [3, 300]) * random.logNormal(family.prices[0])];
      }),
    ),
  };
};

const slotOf = (random: Random, unit: Unit): Slot => ({
  product: (unit.id * 7 + random.integer(0, Math.max(2, Math.min(PRODUCTS - 1, unit.lines)))) % PRODUCTS,
  destination: random.integer(11, 65) * 10_000 + random.integer(1, 12) * 100,
  platform: random.integer(1, 6),
  weight: random.logNormal(0.9),
});

const keyOf = ({ product, destination, platform }: Slot): string => `${product}/${destination}/${platform}`;

const withoutRepeats = (slots: readonly Slot[]): Slot[] => [
  ...new Map(slots.map((slot) => [keyOf(slot), slot])).values(),
];

const wave = (height: number, phase: number): number => height * Math.sin((2 * Math.PI * phase) / 12);

const aimOf = (family: Family, unit: Unit, month: Month, back: number): number => {
  const [county, own] = family.season;
  const isFestival = back === 0 || (family.festivalReturns && back % 12 === 0);
  return (
    unit.size *
    exp(
      -unit.trend * back +
        wave(county, month % 100) +
        wave(own, (month % 100) + unit.phase) +
        (isFestival ? family.festival : 0),
    )
  );
};

const lineOf = (family: Family, unit: Unit, slot: Slot, yuan: number, random: Random): Line => {
  const price = unit.prices.get(slot.product)! * random.logNormal(family.prices[1]);
  const quantity = family.looseQuantities ? between(random, [5, 5_000]) : yuan / price;
  const fen = 100 * family.rounding;
  const amount = Math.max(fen, Math.round((yuan * 100) / fen) * fen);
  const milli = Math.max(100, Math.round(quantity * 10) * 100);
  return {
    product: { id: slot.product, code: `P-${slot.product}` },
    destination: slot.destination,
    platform: { id: slot.platform, code: `platform-${slot.platform}` },
    store: null,
    flow: 'up',
    quantity: milli,
    amount,
    orders: Math.max(1, Math.round(yuan / between(random, [60, 90]))),
    refund: null,
    measure: 'kg',
    reportedQuantity: milli,
  };
};

export const reportOf = (unit: FiguresToCheck['unit'], month: Month, lines: Lines): FiguresToCheck => ({
  form: 'sales',
  unit,
  month,
  lines,
  totalFen: lines.reduce((sum, { amount }) => sum + amount, 0),
  explanations: null,
});

const unitReports = (family: Family, unit: Unit, seed: number): FiguresToCheck[] => {
  let slots: Slot[] = [];
  return Array.from({ length: unit.months + 1 }, (_, index) => {
    const back = unit.months - index;
    const month = addMonths(TESTED, -back);
    const random = new Random(seed, 3, unit.id, month);
    const kept = slots.filter(() => random.chance(family.keeps));
    const fresh = Array.from({ length: Math.max(0, unit.lines - kept.length) }, () => slotOf(random, unit));
    slots = withoutRepeats([...kept, ...fresh]);
    const identity = { id: unit.id, division: `${COUNTY}001${String(200 + unit.id)}` };
    if (random.chance(family.nil)) return reportOf(identity, month, []);
    const fair = random.chance(family.fairs) ? random.between(1.5, 3) : 1;
    const total = aimOf(family, unit, month, back) * random.logNormal(unit.noise) * fair;
    const weights = slots.map(({ weight }) => weight * random.logNormal(family.shares));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const lines = slots.map((slot, position) =>
      lineOf(family, unit, slot, (total * weights[position]!) / sum, random),
    );
    return reportOf(identity, month, lines);
  });
};

/** The same seed gives the same county on every machine. */
export const countyOf = (family: Family, seed: number): County => {
  const reports = Array.from({ length: family.units }, (_, id) =>
    unitReports(family, unitOf(family, id, seed), seed),
  );
  return {
    history: reports.flatMap((own) => own.slice(0, -1)).sort((a, b) => a.month - b.month),
    tested: reports.flatMap((own) => own.slice(-1)),
  };
};
