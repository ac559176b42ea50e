import { parseQuantity, parseYuan, toBaseUnit } from '@xiangtong/domain';
import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { LEADING_STORE, LIBEI, XIFENG } from './facts';
import { basePriceFen } from './prices';
import type { Product } from './reference';

type Products = ReadonlyMap<string, Product>;

export const fenOf = (value: string | number): number => {
  const fen = parseYuan(value);
  if (fen === null) throw new Error(`no amount: ${value}`);
  return fen;
};

/** Quantity in thousandths of the base unit; an unknown unit of measure is an error. */
export const baseMilli = (products: Products, line: SalesLineInput): number => {
  const product = products.get(line.product);
  const factor =
    line.unit === undefined ? 1_000_000 : product?.units.find(({ unit }) => unit === line.unit)?.factor;
  const milli = parseQuantity(line.quantity);
  if (factor === undefined || milli === null) throw new Error(`quantity of ${JSON.stringify(line)}`);
  return toBaseUnit(milli, factor);
};

/** All values that the calibrated figures need, collected in one pass over the data in force. */
export class Totals {
  readonly up = new Map<string, number>();
  readonly destinations = new Map<string, Set<string>>();
  readonly xifengProducts = new Map<string, Set<string>>();
  readonly xifengStores = new Set<string>();
  readonly storeUnits = new Map<string, Set<string>>();
  readonly platforms = new Set<string>();
  readonly leading: SalesLineInput[] = [];
  readonly libeiStores = new Map<string, number>();
  unknownFen = 0;
  readonly faults: string[] = [];

  constructor(private readonly products: Products) {}

  add({ unit, period, lines }: SubmissionInput): void {
    const year = period.slice(0, 4);
    for (const line of lines) {
      this.place(year, line);
      if (line.store) this.set(this.storeUnits, line.store).add(unit);
      if (line.flow === 'down') continue;
      const fen = fenOf(line.amount);
      for (const scope of ['5201', unit.slice(0, 6), unit]) {
        this.up.set(`${scope}|${year}`, (this.up.get(`${scope}|${year}`) ?? 0) + fen);
      }
      if (line.destination === '000000' && year === '2019') this.unknownFen += fen;
      if (unit.startsWith(XIFENG)) this.xifeng(year, line);
      if (unit === LIBEI) this.libei(period, line, fen);
      if (!this.priceFits(line, fen)) this.faults.push(`${unit} ${period} ${JSON.stringify(line)}`);
    }
  }

  distinct(year: string, of: (code: string) => string | null): number {
    const all = [...(this.destinations.get(year) ?? [])].map(of).filter((value) => value !== null);
    return new Set(all).size;
  }

  private set<K>(sets: Map<K, Set<string>>, key: K): Set<string> {
    const known = sets.get(key) ?? new Set<string>();
    sets.set(key, known);
    return known;
  }

  private place(year: string, line: SalesLineInput): void {
    this.set(this.destinations, year).add(line.destination);
    this.platforms.add(line.platform);
  }

  private xifeng(year: string, line: SalesLineInput): void {
    this.set(this.xifengProducts, year).add(line.product);
    if (year === '2019' && line.store) this.xifengStores.add(line.store);
  }

  private libei(period: string, line: SalesLineInput, fen: number): void {
    if (period.startsWith('2019')) {
      this.libeiStores.set(line.store ?? '', (this.libeiStores.get(line.store ?? '') ?? 0) + fen);
    }
    if (period === '2019-12' && line.store === LEADING_STORE) this.leading.push(line);
  }

  /** A unit value stays near the product's own price: inflation, pork's rise and a tenth of noise included. */
  private priceFits(line: SalesLineInput, fen: number): boolean {
    const product = this.products.get(line.product);
    const milli = baseMilli(this.products, line);
    if (!product || milli <= 0) return false;
    const ratio = (fen * 1000) / milli / basePriceFen(product);
    return ratio > 0.85 && ratio < 1.6;
  }
}
