import { formatRatio } from '../ratio/ratio';
import { twoYearAverage } from '../growth/two-year-average';
import { addFractions, fraction, subtractFractions, sumOfFractions, type Fraction } from './fraction';

/** What one product sold in two periods: amounts in one unit of money, quantities in one unit of measure. */
export interface ProductSales {
  readonly amountNow: bigint;
  readonly quantityNow: bigint;
  readonly amountBase: bigint;
  readonly quantityBase: bigint;
}

/** Bennet's additive effects of one product, in the unit of the amounts; they add up to its change of amount. */
export interface Effects {
  readonly price: Fraction;
  readonly volume: Fraction;
}

/** Compared only where both periods have an amount and a quantity. */
export const isComparable = ({ amountNow, quantityNow, amountBase, quantityBase }: ProductSales): boolean =>
  [amountNow, quantityNow, amountBase, quantityBase].every((value) => value > 0n);

/** p1·q0: what the base quantities cost at the unit values of now. */
const baseBasketNow = ({ amountNow, quantityNow, quantityBase }: ProductSales): Fraction =>
  fraction(amountNow * quantityBase, quantityNow);

/** p0·q1: what the quantities of now cost at the unit values of the base. */
const nowBasketBase = ({ amountBase, quantityBase, quantityNow }: ProductSales): Fraction =>
  fraction(amountBase * quantityNow, quantityBase);

const half = ({ numerator, denominator }: Fraction): Fraction => fraction(numerator, denominator * 2n);

/**
 * Price ½(q0+q1)(p1−p0) and volume ½(p0+p1)(q1−q0) (Bennet), multiplied out so that only two products of a unit value
 * and a quantity of the other period are fractions.
 */
export const effectsOf = (product: ProductSales): Effects =>
  effectsFrom(
    fraction(product.amountNow - product.amountBase),
    subtractFractions(baseBasketNow(product), nowBasketBase(product)),
  );

/** Effects from the change of amount and from p1·q0 − p0·q1, of one product or of several together. */
const effectsFrom = (change: Fraction, crossed: Fraction): Effects => ({
  price: half(addFractions(change, crossed)),
  volume: half(subtractFractions(change, crossed)),
});

/**
 * Effects in whole units of the amounts: price is rounded half up, volume is what it leaves of the change, so that the
 * two add up to it as printed. The change of `effects` must be whole.
 */
export const wholeEffects = ({
  price,
  volume,
}: Effects): { readonly price: bigint; readonly volume: bigint } => {
  const change = addFractions(price, volume);
  const whole = BigInt(formatRatio(price.numerator, price.denominator, 0)!);
  return { price: whole, volume: change.numerator / change.denominator - whole };
};

/** Indexes as ratios, 1 for no change; the volume indexes swap the roles of prices and quantities. */
export interface IndexFamily {
  readonly laspeyres: Fraction;
  readonly paasche: Fraction;
  /** Geometric mean of the two, to twelve places. */
  readonly fisher: Fraction;
}

const PLACES = 12;

const geometricMean = (a: Fraction, b: Fraction): Fraction => {
  const growthOf = ({ numerator, denominator }: Fraction) => ({
    numerator: numerator - denominator,
    denominator,
  });
  const growth = twoYearAverage(growthOf(a), growthOf(b), PLACES)!;
  const scale = 10n ** BigInt(PLACES);
  return fraction(scale + BigInt(growth.replace('.', '')), scale);
};

const ratio = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

const familyOf = (laspeyres: Fraction, paasche: Fraction): IndexFamily => ({
  laspeyres,
  paasche,
  fisher: geometricMean(laspeyres, paasche),
});

export interface PriceVolume {
  /** Effect of prices on comparable products; price + volume + assortment = change of all amounts. */
  readonly price: Fraction;
  readonly volume: Fraction;
  /** Change of the products sold in one of the periods only. */
  readonly assortment: Fraction;
  readonly comparable: number;
  /** Null without comparable products. */
  readonly priceIndex: IndexFamily | null;
  readonly volumeIndex: IndexFamily | null;
}

/** Change of sales by price, volume and assortment (docs/methods.md, Price and volume). */
export const priceVolume = (products: readonly ProductSales[]): PriceVolume => {
  const comparable = products.filter(isComparable);
  const others = products.filter((product) => !isComparable(product));
  const [now, base] = [
    fraction(comparable.reduce((sum, { amountNow }) => sum + amountNow, 0n)),
    fraction(comparable.reduce((sum, { amountBase }) => sum + amountBase, 0n)),
  ];
  const crossedNow = sumOfFractions(comparable.map(baseBasketNow));
  const crossedBase = sumOfFractions(comparable.map(nowBasketBase));
  const empty = comparable.length === 0;
  return {
    ...effectsFrom(subtractFractions(now, base), subtractFractions(crossedNow, crossedBase)),
    assortment: fraction(others.reduce((sum, one) => sum + one.amountNow - one.amountBase, 0n)),
    comparable: comparable.length,
    priceIndex: empty ? null : familyOf(ratio(crossedNow, base), ratio(now, crossedBase)),
    volumeIndex: empty ? null : familyOf(ratio(crossedBase, base), ratio(now, crossedNow)),
  };
};

/** What one product adds to Fisher's indexes: the contributions of all add up to each index − 1. */
export interface FisherContribution {
  readonly price: Fraction;
  readonly volume: Fraction;
}

/**
 * Additive decomposition of Fisher's indexes (Reinsdorf, Diewert and Ehemann, *Additive decompositions for Fisher,
 * Törnqvist and geometric mean indexes*, 2002): volume (p1/P+p0)(q1−q0) / Σ(p1/P+p0)q0, price with the roles swapped.
 * Exact but for the twelve places of both indexes; null for a product that is not comparable.
 */
export const fisherContributions = (
  products: readonly ProductSales[],
): readonly (FisherContribution | null)[] => {
  const { priceIndex, volumeIndex } = priceVolume(products);
  if (!priceIndex || !volumeIndex) return products.map(() => null);
  const comparable = products.filter(isComparable);
  const base = fraction(comparable.reduce((sum, { amountBase }) => sum + amountBase, 0n));
  const over = (value: Fraction, index: Fraction): Fraction => ratio(value, index);
  const wholeOf = (crossed: Fraction, index: Fraction): Fraction => addFractions(over(crossed, index), base);
  const price = wholeOf(sumOfFractions(comparable.map(nowBasketBase)), volumeIndex.fisher);
  const volume = wholeOf(sumOfFractions(comparable.map(baseBasketNow)), priceIndex.fisher);
  return products.map((product) => {
    if (!isComparable(product)) return null;
    const [now, before] = [fraction(product.amountNow), fraction(product.amountBase)];
    const [p1q0, p0q1] = [baseBasketNow(product), nowBasketBase(product)];
    return {
      price: ratio(
        addFractions(over(subtractFractions(now, p0q1), volumeIndex.fisher), subtractFractions(p1q0, before)),
        price,
      ),
      volume: ratio(
        addFractions(over(subtractFractions(now, p1q0), priceIndex.fisher), subtractFractions(p0q1, before)),
        volume,
      ),
    };
  });
};
