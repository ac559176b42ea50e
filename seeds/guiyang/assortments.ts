import { LEADING_STORE_KINDS, SEED, sampleGoods, xifengProducts, years, type Year } from './facts';
import { Random, WeightedTable } from './random';
import { productByName, type Product, type Reference } from './reference';
import { isLibei, isXifeng, type Unit } from './units';

interface Assortment {
  readonly products: readonly Product[];
  readonly table: WeightedTable<Product>;
}

export interface Assortments {
  /** By unit index. */
  readonly ofUnit: Readonly<Record<Year, readonly Assortment[]>>;
  /** The goods of Libei's leading store. */
  readonly leadingStore: Assortment;
}

/** Goods that a maker of tofu, pickles and chilli also sells. */
const LIBEI_CATEGORIES = ['pickles', 'rice-bean', 'condiments', 'prepared'];

const assortmentOf = (products: readonly Product[]): Assortment => {
  const weights = new Map(products.map((product, index) => [product, 1 / (1 + index * 0.18)]));
  return { products, table: new WeightedTable(products, (product) => weights.get(product) ?? 0) };
};

/** `count` different products, drawn by weight. */
const drawDistinct = (
  products: readonly Product[],
  weightOf: (product: Product) => number,
  count: number,
  random: Random,
): Product[] => {
  const table = new WeightedTable(products, weightOf);
  const drawn = new Set<Product>();
  for (let tries = 0; drawn.size < count && tries < count * 200; tries++) drawn.add(table.draw(random));
  return [...drawn];
};

const specialityWeight = (unit: Unit) => {
  const names = new Set(unit.county.specialities);
  return (product: Product): number => {
    if (names.has(product.name)) return 40;
    if (names.has(product.category)) return 5;
    return product.category === 'handicrafts' ? 0.4 : 1;
  };
};

const libeiProducts = (reference: Reference): { leading: Product[]; others: Product[] } => {
  const random = new Random(SEED, 51);
  const samples = sampleGoods.map((name) => productByName(reference, name));
  const related = random.shuffle(
    reference.products
      .filter(({ category }) => LIBEI_CATEGORIES.includes(category))
      .filter((one) => !samples.includes(one)),
  );
  const fresh = random
    .shuffle(reference.products.filter(({ category }) => category === 'vegetables'))
    .slice(0, 8);
  return {
    leading: [...samples, ...related.slice(0, LEADING_STORE_KINDS - samples.length)],
    others: [
      ...related.slice(LEADING_STORE_KINDS - samples.length, 56),
      ...fresh.filter((one) => !samples.includes(one)),
    ],
  };
};

/**
 * The goods of Xifeng in a year: first Libei's goods and the county's own; the goods of 2018 are a subset of those of
 * 2019.
 */
const xifengCatalogue = (reference: Reference, libei: readonly Product[], xifeng: Unit): Product[] => {
  const up = reference.products.filter(({ flow }) => flow === 'up');
  const weightOf = specialityWeight(xifeng);
  const own = up.filter((product) => weightOf(product) === 40);
  const first = new Set([...libei, ...own]);
  const rest = up.filter((product) => !first.has(product));
  return [...first, ...drawDistinct(rest, weightOf, xifengProducts[2019] - first.size, new Random(SEED, 52))];
};

/**
 * A village lists about twenty goods, a park a wide range; Xifeng's two parks together cover the county's whole
 * catalogue.
 */
const productsOf = (unit: Unit, available: readonly Product[]): Product[] => {
  const random = new Random(SEED, 53, unit.index);
  if (unit.kind === 'park' && isXifeng(unit)) {
    const odd = unit.code.endsWith('1') ? 1 : 0;
    return random.shuffle(available.filter((_, index) => index % 2 === odd));
  }
  const count = unit.kind === 'park' ? random.integer(110, 190) : random.integer(9, 30);
  return drawDistinct(available, specialityWeight(unit), count, random);
};

export const buildAssortments = (reference: Reference, units: readonly Unit[]): Assortments => {
  const libei = libeiProducts(reference);
  const xifengUnit = units.find(isXifeng);
  if (!xifengUnit) throw new Error('Xifeng has no unit');
  const all = reference.products.filter(({ flow }) => flow === 'up');
  const catalogue = xifengCatalogue(reference, [...libei.leading, ...libei.others], xifengUnit);
  const inYear = (year: Year): Assortment[] =>
    units.map((unit) => {
      if (isLibei(unit)) return assortmentOf([...libei.leading, ...libei.others]);
      return assortmentOf(productsOf(unit, isXifeng(unit) ? catalogue.slice(0, xifengProducts[year]) : all));
    });
  const [first, second] = years.map(inYear);
  return { ofUnit: { 2018: first ?? [], 2019: second ?? [] }, leadingStore: assortmentOf(libei.leading) };
};
