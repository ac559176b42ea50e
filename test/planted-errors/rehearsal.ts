import type { Month } from '@xiangtong/domain';
import type { PriceSample } from '@xiangtong/ledger';
import type { Product as CatalogueProduct } from '@xiangtong/reference';
import {
  checkBatch,
  countyOf,
  FigureHistory,
  partsOf,
  priceRanges,
  type CheckGround,
  type CheckParameters,
  type FiguresToCheck,
} from '../../libs/collection/bench';
import { Random } from '../../seeds/guiyang/random';
import type { Product } from '../../seeds/guiyang/reference';
import type { DemoReports } from './demo-months';
import { slips } from './slips';

/** Reports for each report of a month whether it is doubted, then learns the outcome of the month. */
export interface Doubter {
  doubts(reports: readonly FiguresToCheck[]): ReadonlySet<FiguresToCheck>;
  learn(reports: readonly FiguresToCheck[]): void;
}

interface Tally {
  planted: number;
  found: number;
}

export interface Outcome {
  readonly slips: Readonly<Record<string, Tally>>;
  readonly recall: number;
  /** Share of the reports without an error that were doubted. */
  readonly falseAlarms: number;
  readonly clean: number;
}

export interface Plan {
  /** Decides which reports get a slip, and which slip. */
  readonly seed: number;
  /** Share of the reports of a month that get an error. */
  readonly share: number;
  readonly counties: (county: string) => boolean;
}

/**
 * Adds the months of the demo data with planted errors. A doubted error is corrected by its respondent before
 * acceptance; an undetected one becomes history.
 */
export const rehearse = ({ months }: DemoReports, doubter: Doubter, plan: Plan): Outcome => {
  const tallies = Object.fromEntries(
    Object.keys(slips).map((name): [string, Tally] => [name, { planted: 0, found: 0 }]),
  );
  let clean = 0;
  let alarms = 0;
  let last = new Map<number, FiguresToCheck>();
  for (const { month, reports: all } of months) {
    const reports = all.filter(({ unit }) => plan.counties(countyOf(unit)));
    const planted = reports.map((figures) => plant(figures, last.get(figures.unit.id), month, plan));
    const sent = planted.map(({ figures }) => figures);
    const doubted = doubter.doubts(sent);
    for (const { figures, slip } of planted) {
      const isDoubted = doubted.has(figures);
      if (slip === null) {
        clean += 1;
        alarms += isDoubted ? 1 : 0;
      } else {
        tallies[slip]!.planted += 1;
        tallies[slip]!.found += isDoubted ? 1 : 0;
      }
    }
    doubter.learn(planted.map(({ figures, right }) => (doubted.has(figures) ? right : figures)));
    last = new Map(reports.map((figures) => [figures.unit.id, figures]));
  }
  const sums = Object.values(tallies).reduce(
    (sum, { planted, found }) => ({ planted: sum.planted + planted, found: sum.found + found }),
    { planted: 0, found: 0 },
  );
  return { slips: tallies, recall: sums.found / sums.planted, falseAlarms: alarms / clean, clean };
};

interface Planted {
  readonly figures: FiguresToCheck;
  readonly right: FiguresToCheck;
  readonly slip: string | null;
}

const plant = (
  right: FiguresToCheck,
  lastMonth: FiguresToCheck | undefined,
  month: Month,
  { seed, share }: Plan,
): Planted => {
  const random = new Random(seed, right.unit.id, month);
  // The first year is history to compare with.
  if (month < 201807 || !random.chance(share)) return { figures: right, right, slip: null };
  const slip = random.pick(Object.keys(slips));
  const wrong = slips[slip]!(right, lastMonth, random);
  return wrong ? { figures: wrong, right, slip } : { figures: right, right, slip: null };
};

const catalogueProduct = (product: Product): CatalogueProduct => ({
  id: product.index,
  code: product.code,
  name: { zh: product.name, en: product.code },
  category: product.category,
  baseUnit: product.baseUnit,
  aliases: product.aliases,
  measures: new Map(
    [...product.units, { unit: product.baseUnit, factor: 1_000_000 }].map(({ unit, factor }) => [
      unit,
      { code: unit, name: { zh: unit, en: unit }, factor },
    ]),
  ),
});

/** The battery of the product on a history in memory. */
export class Battery implements Doubter {
  readonly codes = new Map<string, number>();
  private readonly history = new FigureHistory();
  private samples: PriceSample[] = [];
  private readonly ground: CheckGround;

  constructor(
    { products }: DemoReports,
    private readonly parameters: CheckParameters,
  ) {
    this.ground = {
      history: this.history,
      ranges: new Map(),
      parameters: () => parameters,
      productOf: (code) => catalogueProduct(products.get(code)!),
    };
  }

  doubts(reports: readonly FiguresToCheck[]): ReadonlySet<FiguresToCheck> {
    const ground = { ...this.ground, ranges: priceRanges(this.samples, this.parameters) };
    const doubted = new Set<FiguresToCheck>();
    for (const [figures, checks] of checkBatch(reports, ground)) {
      if (checks.length > 0) doubted.add(figures);
      for (const code of new Set(checks.map((check) => check.code)))
        this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    }
    return doubted;
  }

  learn(reports: readonly FiguresToCheck[]): void {
    for (const { form, unit, month, totalFen, lines } of reports) {
      this.history.set(
        { form, county: countyOf(unit), unitId: unit.id, month },
        { total: totalFen, lines: lines.length, parts: partsOf(lines, totalFen) },
      );
    }
    this.samples = [
      ...reports.slice(-400).flatMap(({ lines }) =>
        lines
          .slice(0, 50)
          .filter(({ amount, quantity }) => amount > 0 && quantity > 0)
          .map(({ product, amount, quantity }) => ({ product: product.id, price: amount / quantity })),
      ),
    ];
  }
}

/** The rule of thumb: more than three standard deviations from the mean of the unit's earlier months. */
export class PlainZScore implements Doubter {
  private readonly totals = new Map<number, number[]>();

  doubts(reports: readonly FiguresToCheck[]): ReadonlySet<FiguresToCheck> {
    return new Set(
      reports.filter(({ unit, totalFen }) => {
        const history = this.totals.get(unit.id) ?? [];
        if (history.length < 3) return false;
        const mean = history.reduce((sum, value) => sum + value, 0) / history.length;
        const variance = history.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (history.length - 1);
        return Math.abs(totalFen - mean) > 3 * Math.sqrt(variance);
      }),
    );
  }

  learn(reports: readonly FiguresToCheck[]): void {
    for (const { unit, totalFen } of reports)
      this.totals.set(unit.id, [...(this.totals.get(unit.id) ?? []), totalFen]);
  }
}
