import { line } from './stage';

const products = ['VEG-001', 'VEG-002', 'VEG-003'];
const destinations = ['320102', '110105', '810000', '000000', '330100'];
const stores = ['一号店', 'a/b+c.d', undefined];

/** Lines that differ from month to month in every dimension. */
const linesOf = (seed: number): object[] =>
  Array.from({ length: 4 }, (_, index) => {
    const n = seed * 7 + index * 3;
    const store = stores[n % stores.length];
    return line({
      product: products[n % 3],
      destination: destinations[n % 5],
      platform: n % 2 ? 'taobao' : 'jd',
      quantity: `${(n % 9) + 1}.5`,
      amount: `${100 + n * 13}.37`,
      orders: (n % 4) + 1,
      flow: n % 5 === 0 ? 'down' : 'up',
      ...(store && { store: `${store}-${seed % 2}` }),
    });
  });

/** A store belongs to one unit. */
const storeOf = (one: object, unit: string): object =>
  'store' in one && typeof one.store === 'string' ? { store: `${unit.slice(-3)}-${one.store}` } : {};

/** Lines of a month of a unit, the `index`-th. */
export const linesFor = (unit: string, index: number, period: string): object[] =>
  linesOf(index * 31 + Number(period.slice(2, 4)) + Number(period.slice(5))).map((one) => ({
    ...one,
    store: undefined,
    ...storeOf(one, unit),
  }));
