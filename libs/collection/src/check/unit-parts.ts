import { leaningDeviation, median, monthsBetween, type Month } from '@xiangtong/domain';
import type { Figure } from './figure-history';
import type { Part } from './parts';

const LOOKED_BACK = 18;
/** Months that a line must have existed before its usual value is known. */
const LEAST_MONTHS = 3;
/** Deviation used where a unit has few values of its own. */
const USUAL = { amount: 0.4, price: 0.15, order: 0.25 } as const;
const LEAST = { amount: 0.15, price: 0.06, order: 0.1 } as const;

/** Usual values, in logarithms. */
export interface Usual {
  readonly value: number;
  readonly deviation: number;
}

interface Series {
  readonly amounts: [month: Month, amount: number][];
  readonly prices: number[];
  readonly orders: number[];
  /** Computed once. */
  readonly usual: { prices?: Usual; orders?: Usual };
}

const emptySeries = (): Series => ({ amounts: [], prices: [], orders: [], usual: {} });

/** Usual values for the lines of a unit: for the same line in other months, otherwise for the same product. */
export class UnitParts {
  private readonly lines = new Map<number, Series>();
  private readonly products = new Map<number, Series>();
  private readonly moved: ReadonlyMap<Month, number>;
  private readonly restDeviation: number;
  /** Median of the logarithm of the total over the months read. */
  readonly total: number;

  constructor(others: ReadonlyMap<Month, Figure>, month: Month) {
    const totals: number[] = [];
    for (const [other, { total, parts }] of others) {
      const back = monthsBetween(other, month);
      if (back < 1 || back > LOOKED_BACK || total <= 0) continue;
      totals.push(Math.log(total));
      for (const part of parts ?? []) this.add(part, other);
    }
    this.total = totals.length > 0 ? median(totals) : NaN;
    this.moved = this.movements();
    const rests = [...this.lines.values()].flatMap((series) => this.restsOf(series));
    this.restDeviation = rests.length >= 6 ? 1.4826 * median(rests.map(Math.abs)) : USUAL.amount;
  }

  /** The line's amount in a usual month, without the common movement of the unit's lines. */
  amount(key: number): Usual | null {
    const series = this.lines.get(key);
    if (!series || series.amounts.length < LEAST_MONTHS) return null;
    const own = leaningDeviation(this.restsOf(series), this.restDeviation);
    return { value: centreOf(series), deviation: Math.max(LEAST.amount, own * this.widening()) };
  }

  price({ key, product }: Part): Usual | null {
    return this.usual(key, product, 'prices', 'price');
  }

  order({ key, product }: Part): Usual | null {
    return this.usual(key, product, 'orders', 'order');
  }

  private usual(
    key: number,
    product: number,
    of: 'prices' | 'orders',
    kind: 'price' | 'order',
  ): Usual | null {
    const line = this.lines.get(key);
    if (line && line[of].length >= LEAST_MONTHS) return usualOf(line, of, kind);
    const own = this.products.get(product);
    return own && own[of].length >= LEAST_MONTHS ? usualOf(own, of, kind) : null;
  }

  private add(part: Part, month: Month): void {
    const places = [
      [this.lines, part.key],
      [this.products, part.product],
    ] as const;
    for (const [map, key] of places) {
      let series = map.get(key);
      if (!series) map.set(key, (series = emptySeries()));
      series.amounts.push([month, part.amount]);
      if (Number.isFinite(part.price)) series.prices.push(part.price);
      if (Number.isFinite(part.order)) series.orders.push(part.order);
    }
  }

  /** The common movement of the unit's lines in a month: the median of their distances from their own median. */
  private movements(): Map<Month, number> {
    const distances = new Map<Month, number[]>();
    for (const series of this.lines.values()) {
      if (series.amounts.length < LEAST_MONTHS) continue;
      const centre = centreOf(series);
      for (const [month, amount] of series.amounts) {
        const own = distances.get(month);
        if (own) own.push(amount - centre);
        else distances.set(month, [amount - centre]);
      }
    }
    return new Map([...distances].map(([month, own]) => [month, median(own)]));
  }

  private restsOf(series: Series): number[] {
    if (series.amounts.length < LEAST_MONTHS) return [];
    const centre = centreOf(series);
    return series.amounts.map(([month, amount]) => amount - centre - (this.moved.get(month) ?? 0));
  }

  /** Widens deviations: among few lines, each one makes up much of the movement that it is compared with. */
  private widening(): number {
    const lines = [...this.lines.values()].filter(({ amounts }) => amounts.length >= LEAST_MONTHS).length;
    return lines > 1 ? lines / (lines - 1) : 1;
  }
}

const centreOf = ({ amounts }: Series): number => median(amounts.map(([, amount]) => amount));

const usualOf = (series: Series, of: 'prices' | 'orders', kind: 'price' | 'order'): Usual => {
  const known = series.usual[of];
  if (known) return known;
  const value = median(series[of]);
  const distances = series[of].map((one) => one - value);
  const deviation = Math.max(LEAST[kind], leaningDeviation(distances, USUAL[kind]));
  return (series.usual[of] = { value, deviation });
};
