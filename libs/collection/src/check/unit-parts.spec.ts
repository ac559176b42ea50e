import { addMonths, type Month } from '@xiangtong/domain';
import type { Figure } from './figure-history';
import { partsOf, toPart, type Part } from './parts';
import { UnitParts } from './unit-parts';

const NOW: Month = 202001;

interface Sold {
  readonly fen: number;
  readonly destination?: number;
  readonly product?: number;
}

/** A kilogram of each product costs a yuan, and an order is a kilogram, unless the price says otherwise. */
const part = ({ fen, product = 1, destination = 320_102 }: Sold, price = 1): Part =>
  toPart({
    product,
    destination,
    platform: 1,
    flow: 'up',
    store: null,
    amount: fen,
    quantity: (fen * 10) / price,
    orders: fen / 100,
  });

/** A figure of so many months ago. */
const figure = (monthsAgo: number, ...parts: readonly Part[]): [Month, Figure] => {
  const total = parts.reduce((sum, { amount }) => sum + Math.round(Math.exp(amount)), 0);
  return [addMonths(NOW, -monthsAgo), { total, lines: parts.length, parts }];
};
const usual = (...figures: readonly (readonly [Month, Figure])[]) => new UnitParts(new Map(figures), NOW);
const fen = (logarithm: number | undefined) => Math.round(Math.exp(logarithm!));

const line = part({ fen: 10_000 });

describe('the usual values of a line', () => {
  it('are known of three months, not of two', () => {
    const months = [1, 2, 3].map((ago) => figure(ago, line));
    expect(usual(...months.slice(1)).amount(line.key)).toBeNull();
    expect(usual(...months.slice(1)).price(line)).toBeNull();
    expect(usual(...months.slice(1)).order(line)).toBeNull();
    expect(fen(usual(...months).amount(line.key)?.value)).toBe(10_000);
    expect(Math.exp(usual(...months).price(line)!.value)).toBeCloseTo(0.1, 12);
    expect(Math.exp(usual(...months).order(line)!.value)).toBeCloseTo(100, 9);
  });

  it('come from the 18 months before, without the month itself and what is later', () => {
    const counted = (ago: number) =>
      usual(figure(2, line), figure(3, line), figure(ago, line)).amount(line.key) !== null;
    expect([1, 4, 17, 18].map(counted)).toEqual([true, true, true, true]);
    expect([19, 24, 0, -1].map(counted)).toEqual([false, false, false, false]);
  });

  it('are medians, of the months in which there were sales', () => {
    const amounts = [8_000, 10_000, 90_000, 11_000, 9_000];
    const months = amounts.map((amount, index) => figure(index + 1, part({ fen: amount })));
    expect(fen(usual(...months).amount(line.key)?.value)).toBe(10_000);
    const nil: [Month, Figure] = [addMonths(NOW, -6), { total: 0, lines: 0 }];
    expect(fen(usual(...months, nil).total)).toBe(10_000);
    expect(usual().total).toBeNaN();
    expect(usual(nil).total).toBeNaN();
  });

  it('have a deviation that leans on what is usual elsewhere while there are few months', () => {
    // As if four more months had the usual deviation, 0.4 of amounts, 0.15 of prices, 0.25 of orders.
    const few = usual(...[1, 2, 3].map((ago) => figure(ago, line)));
    expect(few.amount(line.key)!.deviation).toBeCloseTo(Math.sqrt((4 * 0.4 ** 2) / 7), 9);
    expect(few.price(line)!.deviation).toBeCloseTo(Math.sqrt((4 * 0.15 ** 2) / 7), 9);
    expect(few.order(line)!.deviation).toBeCloseTo(Math.sqrt((4 * 0.25 ** 2) / 7), 9);
    // Never less than these, however steady the months were.
    const many = usual(...Array.from({ length: 18 }, (_, index) => figure(index + 1, line)));
    expect(many.amount(line.key)!.deviation).toBeCloseTo(0.15, 9);
    expect(many.price(line)!.deviation).toBeCloseTo(Math.sqrt((4 * 0.15 ** 2) / 22), 9);
    expect(many.order(line)!.deviation).toBeCloseTo(Math.sqrt((4 * 0.25 ** 2) / 22), 9);
  });

  it('have the deviation of their own months once there are many', () => {
    // ln 2 above and below in turns.
    const months = Array.from({ length: 18 }, (_, index) =>
      figure(index + 1, part({ fen: 10_000 }, index % 2 === 0 ? 2 : 0.5)),
    );
    const own = 1.4826 * Math.log(2);
    expect(usual(...months).price(line)!.deviation).toBeCloseTo(
      Math.sqrt((18 * own ** 2 + 4 * 0.15 ** 2) / 22),
      9,
    );
  });

  it('leave out what all lines of the unit did together in a month', () => {
    const other = { destination: 320_103, fen: 40_000 };
    const together = [1, 2, 0.5, 3, 1, 1, 2];
    const months = together.map((factor, index) =>
      figure(index + 1, part({ fen: 10_000 * factor }), part({ ...other, fen: 40_000 * factor })),
    );
    // No line moved by itself; two lines, each half of what they are compared with.
    expect(usual(...months).amount(line.key)!.deviation).toBeCloseTo(0.15, 9);
    const alone = together.map((factor, index) =>
      figure(index + 1, part({ fen: 10_000 * factor }), part(other)),
    );
    // Half of the logarithms is taken for the movement of both; a deviation among two lines counts twice.
    const rests = together.map((factor) => Math.abs(Math.log(factor) - Math.log(1) - Math.log(factor) / 2));
    const all = [...rests, ...rests].toSorted((one, other) => one - other);
    const own = rests.toSorted((one, other) => one - other)[3]! * 1.4826;
    const elsewhere = ((all[6]! + all[7]!) / 2) * 1.4826;
    expect(usual(...alone).amount(line.key)!.deviation).toBeCloseTo(
      Math.max(0.15, 2 * Math.sqrt((7 * own ** 2 + 4 * elsewhere ** 2) / 11)),
      9,
    );
  });

  it('are those of the product where the line itself is new', () => {
    const elsewhere = part({ fen: 20_000, destination: 320_103 }, 3);
    const months = [1, 2, 3].map((ago) => figure(ago, elsewhere));
    const known = usual(...months);
    expect(Math.exp(known.price(line)!.value)).toBeCloseTo(0.3, 12);
    expect(known.order(line)).not.toBeNull();
    expect(known.amount(line.key)).toBeNull();
    expect(known.price(part({ fen: 1, product: 2 }))).toBeNull();
    // Its own come first as soon as there are three.
    const both = [1, 2, 3].map((ago) => figure(ago, elsewhere, line));
    expect(Math.exp(usual(...both).price(line)!.value)).toBeCloseTo(0.1, 12);
  });

  it('have no price without a quantity, and none of an order without orders', () => {
    const bare = toPart({
      product: 1,
      destination: 320_102,
      platform: 1,
      flow: 'up',
      store: null,
      amount: 10_000,
      quantity: 0,
      orders: 0,
    });
    expect([bare.price, bare.order]).toEqual([NaN, NaN]);
    const months = [1, 2, 3].map((ago) => figure(ago, bare));
    expect([usual(...months).price(line), usual(...months).order(line)]).toEqual([null, null]);
    expect(fen(usual(...months).amount(line.key)?.value)).toBe(10_000);
  });
});

describe('the large lines of a report', () => {
  const lineOf = (amount: number) => ({
    product: { id: 1, code: 'P' },
    destination: 320_102,
    platform: { id: 1, code: 'taobao' },
    store: null,
    flow: 'up' as const,
    quantity: 1_000,
    amount,
    orders: 1,
    refund: null,
    measure: 'kg',
    reportedQuantity: 1_000,
  });

  it('have two hundredths of it or more', () => {
    const amounts = [200, 199, 9_601, 0];
    expect(partsOf(amounts.map(lineOf), 10_000).map((one) => fen(one.amount))).toEqual([200, 9_601]);
    expect(partsOf([lineOf(0)], 0)).toEqual([]);
  });

  it('are told apart by all that names a line', () => {
    const figures = {
      product: 1,
      destination: 320_102,
      platform: 1,
      flow: 'up' as const,
      store: null,
      amount: 1,
      quantity: 1,
      orders: 1,
    };
    const others = [
      figures,
      { ...figures, product: 2 },
      { ...figures, destination: 320_103 },
      { ...figures, platform: 2 },
      { ...figures, flow: 'down' as const },
      { ...figures, store: '一号店' },
      { ...figures, store: '二号店' },
    ];
    const keys = others.map((one) => toPart(one).key);
    expect(new Set(keys).size).toBe(others.length);
    expect(keys.every(Number.isSafeInteger)).toBe(true);
    expect(toPart({ ...figures, amount: 99, quantity: 5 }).key).toBe(keys[0]);
    // The largest that can be: product, destination and platform have room.
    expect(
      Number.isSafeInteger(
        toPart({ ...figures, product: 16_000, destination: 990_000, platform: 255, flow: 'down', store: 'x' })
          .key,
      ),
    ).toBe(true);
  });
});
