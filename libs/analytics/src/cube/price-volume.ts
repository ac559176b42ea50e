import {
  cubeDimensions,
  type CubeDimension,
  type CubeQuery,
  type CubeRow,
  type PriceVolumeIndex,
  type PriceVolumeFigures,
  type PriceVolumeRow,
  type PriceVolumeAnswer,
  groundOf,
} from '@xiangtong/contracts';
import {
  entryOf,
  fisherContributions,
  formatRatio,
  formatScaled,
  priceVolume,
  wholeEffects,
  type Fraction,
  type IndexFamily,
  type PriceVolume,
  type ProductSales,
} from '@xiangtong/domain';
import type { Cube } from './cube';
import type { CubeScope } from './question/scope';

/** Members by which effects can be separated; a member of `store` has too few sales for a unit value. */
export const priceVolumeDimensions: readonly CubeDimension[] = cubeDimensions.filter(
  (dimension) => dimension !== 'store',
);

export interface PriceVolumeQuestion extends Pick<CubeQuery, 'where' | 'period' | 'asOf' | 'atLeast'> {
  readonly compare: 'yoy' | 'mom';
  readonly by?: CubeDimension;
}

const FEN = 2;

/** The integer of a decimal string with all its places. */
const exact = (value: string | number | null | undefined): bigint =>
  BigInt(String(value ?? 0).replace('.', ''));

const salesOf = (row: CubeRow): ProductSales => ({
  amountNow: exact(row['amount']),
  quantityNow: exact(row['quantity']),
  amountBase: exact(row['amount.base']),
  quantityBase: exact(row['quantity.base']),
});

const added = (a: ProductSales, b: ProductSales): ProductSales => ({
  amountNow: a.amountNow + b.amountNow,
  quantityNow: a.quantityNow + b.quantityNow,
  amountBase: a.amountBase + b.amountBase,
  quantityBase: a.quantityBase + b.quantityBase,
});

const PLACES = 12;

const ratio = ({ numerator, denominator }: Fraction): string => formatRatio(numerator, denominator, PLACES)!;

const indexOf = (family: IndexFamily | null): PriceVolumeIndex | null =>
  family && {
    laspeyres: ratio(family.laspeyres),
    paasche: ratio(family.paasche),
    fisher: ratio(family.fisher),
  };

/** Assortment is a sum of amounts, so an integer. */
const assortmentOf = ({ assortment }: PriceVolume): bigint => assortment.numerator / assortment.denominator;

const figuresOf = (products: readonly ProductSales[]): PriceVolumeFigures => {
  const effects = priceVolume(products);
  const { price, volume } = wholeEffects(effects);
  const yuan = (fen: bigint): string => formatScaled(fen, FEN);
  const sum = (pick: (sales: ProductSales) => bigint): bigint =>
    products.reduce((total, sales) => total + pick(sales), 0n);
  const [now, base] = [sum(({ amountNow }) => amountNow), sum(({ amountBase }) => amountBase)];
  return {
    amount: yuan(now),
    base: yuan(base),
    change: yuan(now - base),
    price: yuan(price),
    volume: yuan(volume),
    newAndDropped: yuan(assortmentOf(effects)),
    priceIndex: indexOf(effects.priceIndex),
    quantityIndex: indexOf(effects.volumeIndex),
    matched: effects.comparable,
    unmatched: products.length - effects.comparable,
  };
};

const change = ({ change: text }: PriceVolumeFigures): bigint => {
  const value = exact(text);
  return value < 0n ? -value : value;
};

/** Products of each key; the same product is summed. */
const grouped = (rows: readonly CubeRow[], key: CubeDimension | null): Map<string, ProductSales[]> => {
  const groups = new Map<string, Map<string, ProductSales>>();
  for (const row of rows) {
    const group = key === null ? '' : String(row[key]);
    const products = groups.get(group) ?? new Map<string, ProductSales>();
    const product = String(row['product']);
    const before = products.get(product);
    products.set(product, before ? added(before, salesOf(row)) : salesOf(row));
    groups.set(group, products);
  }
  return new Map([...groups].map(([group, products]) => [group, [...products.values()]]));
};

/**
 * How much of the change of sales is price, how much is volume, and how much is new or dropped products
 * (docs/methods.md, Price and volume): per member of `by` and in total. Throws CUBE.INVALID with every mistake.
 */
export const priceVolumeOf = async (
  cube: Pick<Cube, 'query'>,
  { by, ...question }: PriceVolumeQuestion,
  scope: CubeScope,
): Promise<PriceVolumeAnswer> => {
  const dimensions: CubeDimension[] = by && by !== 'product' ? [by, 'product'] : ['product'];
  const table = await cube.query(
    { ...question, measures: ['amount', 'quantity'], by: dimensions, order: [] },
    scope,
    { undecomposed: true },
  );
  const labels = (by && table.labels[by]) ?? {};
  const groups = by ? [...grouped(table.rows, by)] : [];
  const contributions = by === 'product' ? fisherContributions(groups.map(([, [product]]) => product!)) : [];
  const rows = groups.map(([code, products], index): PriceVolumeRow => {
    const found = contributions[index];
    return {
      code,
      name: entryOf(labels, code) ?? { zh: code, en: code },
      ...figuresOf(products),
      fisherContribution: found ? { price: ratio(found.price), volume: ratio(found.volume) } : null,
    };
  });
  const [all = []] = grouped(table.rows, null).values();
  return {
    ...groundOf(table),
    period: question.period,
    compare: question.compare,
    by: by ?? null,
    rows: rows.sort((a, b) =>
      change(a) === change(b) ? (a.code < b.code ? -1 : 1) : change(a) > change(b) ? -1 : 1,
    ),
    total: figuresOf(all),
    warnings: table.warnings.filter(({ code }) => code !== 'MIXED_UNITS'),
  };
};
