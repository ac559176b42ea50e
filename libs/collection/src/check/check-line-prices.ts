import { formatQuantity, formatYuan, swappedMeasure, type RobustRange } from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import type { Product } from '@xiangtong/reference';
import type { CheckParameters } from './check-parameters';
import { decimals, times } from './numbers';
import type { RaisedCheck } from './raised-check';

/** Usual unit prices by product id, in fen per thousandth of the base unit. */
export type PriceRanges = ReadonlyMap<number, RobustRange>;

export type ProductLookUp = (code: string) => Product | undefined;

/** A report whose unit is wrong throughout would repeat the same sentence for every line. */
const MAX_LINES_TOLD = 100;

/** Lines whose unit price lies outside the range that the product sells at. */
export const checkLinePrices = (
  lines: readonly RevisionLine[],
  ranges: PriceRanges,
  parameters: CheckParameters,
  productOf: ProductLookUp,
): RaisedCheck[] => {
  const raised: RaisedCheck[] = [];
  for (let index = 0; index < lines.length && raised.length < MAX_LINES_TOLD; index += 1) {
    const line = lines[index]!;
    const range = ranges.get(line.product.id);
    if (!range || line.quantity === 0 || line.amount === 0) continue;
    const price = line.amount / line.quantity;
    if (price < range.low || price > range.high)
      raised.push(doubtOf({ line, index, price, range }, parameters, productOf(line.product.code)));
  }
  return raised;
};

interface OddPrice {
  readonly line: RevisionLine;
  readonly index: number;
  readonly price: number;
  readonly range: RobustRange;
}

const doubtOf = (
  { line, index, price, range }: OddPrice,
  { swapTolerance }: CheckParameters,
  product: Product | undefined,
): RaisedCheck => {
  const shown = {
    product: product?.name.zh ?? line.product.code,
    productEn: product?.name.en ?? line.product.code,
    ...namesOf(product, 'base', product?.baseUnit ?? ''),
    price: yuanPerUnit(price),
    usual: yuanPerUnit(range.median),
    low: yuanPerUnit(range.low),
    high: yuanPerUnit(range.high),
  };
  const measures = product ? measureRatios(product, line.measure) : new Map<number, string>();
  const swapped = swappedMeasure(price, range.median, [...measures.keys()], swapTolerance);
  if (swapped === null)
    return {
      code: 'CHECK.UNIT_PRICE',
      path: `lines[${index}].amount`,
      parameters: { ...shown, amount: formatYuan(line.amount), quantity: formatQuantity(line.quantity) },
    };
  const parameters = {
    ...shown,
    ratio: times(swapped),
    ...namesOf(product, 'measure', line.measure),
    ...namesOf(product, 'other', measures.get(swapped) ?? ''),
    quantity: formatQuantity(line.reportedQuantity),
  };
  return { code: 'CHECK.UNIT_SWAPPED', path: `lines[${index}].quantity`, parameters };
};

/** A unit of measure in both languages: `base` and `baseEn`. */
const namesOf = (product: Product | undefined, parameter: string, measure: string) => {
  const name = product?.measures.get(measure)?.name;
  return { [parameter]: name?.zh ?? measure, [`${parameter}En`]: name?.en ?? measure };
};

const MILLI = 1_000;

const yuanPerUnit = (fenPerMilli: number): string => decimals((fenPerMilli * MILLI) / 100);

/** By how much the price is off when a quantity in one measure is written under the other: measure by factor. */
const measureRatios = (product: Product, measure: string): Map<number, string> => {
  const factors = new Map([...product.measures.values()].map(({ code, factor }) => [code, factor]));
  const own = factors.get(measure);
  if (!own) return new Map();
  return new Map([...factors].map(([code, factor]) => [factor / own, code]));
};
