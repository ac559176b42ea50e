import { formatQuantity, formatYuan } from '@xiangtong/domain';
import type { Flow, SalesLineInput } from '@xiangtong/contracts';
import { LEADING_STORE, SAMPLE_MONTH, SEED, sampleOrders } from './facts';
import { yearOf, type UnitMonth } from './plan';
import { inflation, seasonFactor } from './prices';
import { Random, WeightedTable } from './random';
import type { Product, ProductUnit } from './reference';
import { platformDrift, type Store } from './stores';
import { isLibei } from './units';
import type { World } from './world';

/** A line with integer amounts: fen, and thousandths of the unit it is measured in. */
export interface Line {
  readonly product: Product;
  readonly destination: string;
  readonly platform: string;
  readonly store: string | null;
  readonly flow: Flow;
  readonly unit: ProductUnit | null;
  readonly quantityMilli: number;
  readonly fen: number;
  readonly orders: number;
  readonly refundFen: number;
}

type Head = Pick<Line, 'product' | 'destination' | 'platform' | 'store' | 'flow'>;

const keyOf = (head: Head): string =>
  `${head.product.index}|${head.destination}|${head.platform}|${head.store ?? ''}|${head.flow}`;

const isSample = (head: Head, month: number): boolean =>
  month === SAMPLE_MONTH &&
  head.store === LEADING_STORE &&
  sampleOrders.some(
    ({ name, province }) => head.product.name === name && head.destination.startsWith(province),
  );

/** The first half of the lines takes products in turn, so that whole assortments are sold; the rest by weight. */
const chooseProduct = (
  world: World,
  { unit, month, monthIndex, lines }: UnitMonth,
  turn: number,
  random: Random,
): Product => {
  const { products, table } =
    world.assortments.ofUnit[yearOf(month)][unit.index] ?? world.assortments.leadingStore;
  if (turn >= lines / 2) return table.draw(random);
  return products[(monthIndex * 61 + turn) % products.length] ?? table.draw(random);
};

const openStores = (
  world: World,
  { unit, month, monthIndex }: UnitMonth,
): { stores: Store[]; table: WeightedTable<Store> } => {
  const stores = (world.stores[unit.index] ?? []).filter(({ openFrom }) => openFrom <= month);
  const table = new WeightedTable(
    stores,
    ({ weight, platform }) => weight * platformDrift(platform, monthIndex),
  );
  return { stores, table };
};

const portalOf = (world: World, { monthIndex }: UnitMonth): WeightedTable<string> =>
  world.portals[monthIndex] as WeightedTable<string>;

/** The places that must be reached in a year come first, in turns over all units; then places by weight. */
const chooseDestination = (world: World, unitMonth: UnitMonth, turn: number, random: Random) => {
  const { required, table } = world.destinations[yearOf(unitMonth.month)];
  const next = required[(unitMonth.requiredFrom + turn) % required.length];
  return turn < unitMonth.requiredCount && next !== undefined ? next : table.draw(random);
};

/** Distinct keys of the up lines. A repeated key is left out: its destination and product already occur. */
const upHeads = (world: World, unitMonth: UnitMonth, random: Random): Head[] => {
  const { stores, table } = openStores(world, unitMonth);
  const heads = new Map<string, Head>();
  let leadingTurn = 0;
  for (let turn = 0; turn < unitMonth.lines; turn++) {
    const portal = turn >= stores.length && random.chance(0.14);
    const store = portal ? undefined : (stores[turn] ?? table.draw(random));
    const leading = store?.code === LEADING_STORE;
    const leadingProducts = world.assortments.leadingStore;
    const product = leading
      ? (leadingProducts.products[leadingTurn++] ?? leadingProducts.table.draw(random))
      : chooseProduct(world, unitMonth, turn, random);
    const destination = chooseDestination(world, unitMonth, turn, random);
    const outlet = store ?? { platform: portalOf(world, unitMonth).draw(random), code: null };
    const head: Head = { product, destination, platform: outlet.platform, store: outlet.code, flow: 'up' };
    if (!isSample(head, unitMonth.month)) heads.set(keyOf(head), head);
  }
  return [...heads.values()];
};

const isWeighed = ({ baseUnit }: Product, unit: ProductUnit | null): boolean =>
  unit ? unit.unit === 'jin' : baseUnit === 'kg' || baseUnit === 'metre';

/** Price of the month in fen per base unit, including the variation between shops. */
const priceOf = (world: World, { product }: Head, monthIndex: number, random: Random): number =>
  (world.prices[product.index] ?? 0) * inflation(product, monthIndex) * random.between(0.94, 1.06);

/** Base unit mostly; a tenth of the lines in a pack or in jin, as villages report them. */
const chooseUnit = (product: Product, fen: number, price: number, random: Random): ProductUnit | null => {
  if (product.units.length === 0 || !random.chance(0.11)) return null;
  const unit = random.pick(product.units);
  return (price * unit.factor) / 1_000_000 < fen / 3 ? unit : null;
};

const averageOrderFen = (product: Product, price: number, random: Random): number => {
  const typical = (2_400 + ((product.index * 7919) % 9_000)) * random.between(0.8, 1.25);
  return Math.min(20_000, Math.max(2_000, typical, isWeighed(product, null) ? 0 : price));
};

/**
 * Quantity from the price and the target amount, then the amount from the quantity: unit values stay in the product's
 * range.
 */
const priced = (head: Head, aim: number, price: number, random: Random): Line => {
  const { product } = head;
  const unit = chooseUnit(product, aim, price, random);
  const unitPrice = unit ? (price * unit.factor) / 1_000_000 : price;
  const weighed = isWeighed(product, unit);
  const step = weighed ? (aim > 30_000 ? 500 : 100) : 1000;
  const quantityMilli = Math.max(step, Math.round((aim / unitPrice) * (1000 / step)) * step);
  const fen = Math.max(1, Math.round((quantityMilli * unitPrice) / 1000));
  const pieces = weighed ? Infinity : Math.max(1, Math.floor(quantityMilli / 1000));
  const orders = Math.max(1, Math.min(pieces, Math.round(fen / averageOrderFen(product, price, random))));
  const refundFen = random.chance(0.08) ? Math.round(fen * random.between(0.004, 0.05)) : 0;
  const { destination, platform, store, flow } = head;
  return { product, destination, platform, store, flow, unit, quantityMilli, fen, orders, refundFen };
};

/** The sample orders of the facts, each the only sale of its product to its province. */
const sampleLines = (world: World, unitMonth: UnitMonth): Line[] => {
  if (!isLibei(unitMonth.unit) || unitMonth.month !== SAMPLE_MONTH) return [];
  return sampleOrders.map(({ name, province, quantityMilli, fen }) => {
    const product = world.assortments.leadingStore.products.find((candidate) => candidate.name === name);
    const destination = world.destinations[2019].required.find(
      (code) => code.startsWith(province) && !code.endsWith('00'),
    );
    const platform = world.stores[unitMonth.unit.index]?.find(({ code }) => code === LEADING_STORE)?.platform;
    if (!product || !destination || !platform) throw new Error(`no sample order for ${name}`);
    const head: Head = { product, destination, platform, store: LEADING_STORE, flow: 'up' };
    return { ...head, unit: null, quantityMilli, fen, orders: 1, refundFen: 0 };
  });
};

/** Industrial goods bought into the county: a few lines, none in Libei and the parks. */
const downLines = (world: World, { unit, month, monthIndex, lines }: UnitMonth, random: Random): Line[] => {
  if (unit.kind === 'park' || isLibei(unit)) return [];
  const heads = new Map<string, Head>();
  const count = Math.round(lines * 0.062 + random.float());
  for (let turn = 0; turn < count; turn++) {
    const platform = random.pick([
      'taobao',
      'jd',
      'suning',
      'pinduoduo',
      'guizhou-ecommerce',
      month < 201900 ? 'tmall' : 'douyin',
    ]);
    const head: Head = {
      product: random.pick(world.downProducts),
      destination: unit.county.code,
      platform,
      store: null,
      flow: 'down',
    };
    heads.set(keyOf(head), head);
  }
  return [...heads.values()].map((head) =>
    priced(head, 150_000 * random.logNormal(0.8), priceOf(world, head, monthIndex, random), random),
  );
};

/**
 * Whole pieces leave a remainder: the largest weighed line takes it, including its quantity, so that the sum is exact
 * and its price unchanged.
 */
const settled = (lines: readonly Line[], total: number): Line[] => {
  const weighed = lines.filter(({ product, unit }) => isWeighed(product, unit));
  const heaviest = (weighed.length > 0 ? weighed : lines).reduce((best, line) =>
    line.fen > best.fen ? line : best,
  );
  const fen = heaviest.fen + total - lines.reduce((sum, line) => sum + line.fen, 0);
  const exact = (heaviest.quantityMilli * fen) / heaviest.fen;
  const quantityMilli = weighed.length > 0 ? Math.round(exact / 100) * 100 : heaviest.quantityMilli;
  return lines.map((line) => (line === heaviest ? { ...line, fen, quantityMilli } : line));
};

/** The final lines of a unit-month; those of flow up sum to its amount exactly. */
export const linesOf = (world: World, unitMonth: UnitMonth): Line[] => {
  if (unitMonth.fen === 0) return [];
  const { unit, month, monthIndex, fen } = unitMonth;
  const random = new Random(SEED, 71, unit.index, month);
  const samples = sampleLines(world, unitMonth);
  const heads = upHeads(world, unitMonth, random);
  const weights = heads.map(
    ({ product }) => (0.12 + seasonFactor(product, month % 100)) * random.logNormal(0.7),
  );
  const open = fen - samples.reduce((sum, line) => sum + line.fen, 0);
  const perWeight = open / weights.reduce((sum, weight) => sum + weight, 0);
  const lines = heads.map((head, index) =>
    priced(head, (weights[index] ?? 0) * perWeight, priceOf(world, head, monthIndex, random), random),
  );
  return [...settled(lines, open), ...samples, ...downLines(world, unitMonth, random)];
};

/** Absent members are undefined, which JSON omits. */
export const toInput = (line: Line): SalesLineInput => ({
  product: line.product.code,
  destination: line.destination,
  platform: line.platform,
  store: line.store ?? undefined,
  flow: line.flow,
  quantity: formatQuantity(line.quantityMilli),
  unit: line.unit?.unit,
  amount: formatYuan(line.fen),
  orders: line.orders,
  refundAmount: line.refundFen === 0 ? undefined : formatYuan(line.refundFen),
});
