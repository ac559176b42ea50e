import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { addMonths, formatMonth } from '@xiangtong/domain';
import type { Catalogue } from '@xiangtong/reference';

const FIRST_MONTH = 201501;
/** 2015-01 to 2025-12. */
const MONTHS = 132;
const STORES = 3;

/** Made-up submissions: the n-th is always the same, and no two are of the same unit and month. */
export class SubmissionMaker {
  private readonly products: readonly string[];
  private readonly platforms: readonly string[];
  private readonly destinations: readonly string[];

  constructor(
    catalogue: Catalogue,
    private readonly units: readonly string[],
  ) {
    this.products = [...catalogue.products.keys()];
    this.platforms = [...catalogue.platforms.keys()];
    this.destinations = [...catalogue.destinations].map((code) => String(code).padStart(6, '0'));
  }

  /** The n-th submission, n < units × months. */
  at(n: number, lines: number): SubmissionInput {
    const unit = this.units[n % this.units.length] ?? '';
    const month = Math.floor(n / this.units.length);
    if (month >= MONTHS) throw new Error(`the register has no unit and month left for submission ${n}`);
    return {
      unit,
      period: formatMonth(addMonths(FIRST_MONTH, month)),
      lines: Array.from({ length: lines }, (_, index) => this.line(n, unit, index)),
    };
  }

  /** Yuan: the product's own price, a few per cent up or down, so that no doubts arise. */
  private price(product: number, scattered: number): number {
    return (5 + (product % this.products.length) / 20) * (1 + ((scattered % 9) - 4) / 100);
  }

  /** Every third line names a store, every tenth a refund. */
  private line(n: number, unit: string, index: number): SalesLineInput {
    const scattered = n * 7_919 + index * 104_729;
    const product = n + index;
    const halves = (scattered % 5_000) + 1;
    return {
      product: pick(this.products, product),
      destination: pick(this.destinations, n * 101 + index * 37),
      platform: pick(this.platforms, scattered),
      quantity: (halves / 2).toFixed(1),
      amount: ((halves * this.price(product, scattered)) / 2).toFixed(2),
      orders: (scattered % 40) + 1,
      ...(index % 3 === 0 ? { store: `店铺 ${unit}-${index % STORES}` } : {}),
      ...(index % 10 === 0 ? { refundAmount: '1.50' } : {}),
    };
  }
}

/** What the checks ask about when a unit of the filled ledger submits: its earlier lines have other totals and prices. */
const questions = ['@total', 'CHECK.UNIT_PRICE', 'CHECK.UNIT_SWAPPED'];

/** A submission that says why its figures are unlike the earlier ones, as the product asks a respondent to do. */
export const explained = (submission: SubmissionInput): SubmissionInput => ({
  ...submission,
  explanations: Object.fromEntries(questions.map((question) => [question, 'bench'])),
});

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
