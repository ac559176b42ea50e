import type { Product } from '@xiangtong/reference';
import type { LineVerdict } from './check-lines';
import type { CheckParameters } from './check-parameters';
import { lineDoubt } from './line-doubt';
import { toPart } from './parts';
import { priceRanges } from './price-ranges';
import { repairsOf } from './repairs';
import type { Slip } from './slips';

const parameters = {
  factorTolerance: 1.5,
  twoTolerance: 1.2,
  swapTolerance: 1.15,
  priceSpread: 6,
  priceMinFactor: 1.5,
  priceMinLines: 8,
} as CheckParameters;

const measure = (code: string, zh: string, en: string, factor: number) => ({
  code,
  name: { zh, en },
  factor,
});
const kilogram = measure('kg', '千克', 'kilogram', 1_000_000);
const jin = measure('jin', '斤', 'jin (500 g)', 500_000);
const chicken: Product = {
  id: 1,
  code: 'MEAT-001',
  name: { zh: '腊鸡', en: 'Cured chicken' },
  category: 'meat',
  baseUnit: 'kg',
  aliases: [],
  measures: new Map([
    ['kg', kilogram],
    ['千克', kilogram],
    ['jin', jin],
  ]),
};

/** Five kilograms for so many times the usual 40 yuan each. */
const verdict = (
  times: number,
  {
    slip = null,
    about = 'price',
    ...more
  }: { slip?: Slip | null; about?: LineVerdict['about']; measure?: string; amountOff?: number } = {},
): LineVerdict => {
  const line = {
    product: { id: 1, code: 'MEAT-001' },
    destination: 320_102,
    platform: { id: 1, code: 'taobao' },
    store: null,
    flow: 'up' as const,
    quantity: 5_000,
    amount: Math.round(20_000 * times),
    orders: 2,
    refund: null,
    measure: more.measure ?? 'kg',
    reportedQuantity: more.measure === 'jin' ? 10_000 : 5_000,
  };
  const part = toPart({ ...line, product: 1, platform: 1 });
  const usual = Math.log(4);
  const price = about === 'amount' ? null : { distance: Math.log(times), deviation: 0.1, usual };
  const amount = more.amountOff === undefined ? null : { distance: Math.log(more.amountOff), deviation: 0.2 };
  return { study: { line, index: 7, part, price, order: null, amount }, score: 9, slip, about };
};

describe('the doubt about a line', () => {
  it('has its price beside the usual one, with the range of three deviations', () => {
    expect(lineDoubt(verdict(3), parameters, chicken)).toEqual({
      code: 'CHECK.UNIT_PRICE',
      path: 'lines[7].amount',
      parameters: {
        product: '腊鸡',
        productEn: 'Cured chicken',
        amount: '600.00',
        slip: '',
        slipEn: '',
        base: '千克',
        baseEn: 'kilogram',
        price: '120.00',
        usual: '40.00',
        low: (40 * Math.exp(-0.3)).toFixed(2),
        high: (40 * Math.exp(0.3)).toFixed(2),
        quantity: '5.000',
      },
    });
  });

  it.each<[number, Slip, LineVerdict['about'], string]>([
    [14.9, '10', 'price', '，像是多写了一位数'],
    [15.1, '10', 'price', ''],
    [0.0001, '0.0001', 'price', '，像是以万元为单位填写'],
    // Ten times the quantity makes a tenth of the price.
    [0.1, '10', 'quantity', '，数量像是多写了一位数'],
    [10, '0.1', 'quantity', '，数量像是少写了一位数'],
    [0.066, '10', 'quantity', ''],
  ])('of %d times the price names the slip %s about the %s: %p', (times, slip, about, words) => {
    expect(lineDoubt(verdict(times, { slip, about }), parameters, chicken).parameters['slip']).toBe(words);
  });

  it.each([
    [2, 'jin', '千克'],
    [1.75, 'jin', '千克'],
    [2.29, 'jin', '千克'],
    [0.5, 'kg', '斤'],
  ])('of %d times the price of a quantity in %s asks whether it is in %s', (times, written, other) => {
    const told = lineDoubt(verdict(times, { measure: written }), parameters, chicken);
    expect(told).toMatchObject({
      code: 'CHECK.UNIT_SWAPPED',
      path: 'lines[7].quantity',
      parameters: { other },
    });
    expect(told.parameters).toMatchObject({ quantity: written === 'jin' ? '10.000' : '5.000' });
    const { study } = verdict(times, { measure: written });
    const lines = Array.from({ length: 8 }, () => study.line);
    expect(repairsOf(told, lines, { products: new Map([[chicken.code, chicken]]) })).toEqual([
      { action: 'change-unit', lines: [7], set: { unit: other === '斤' ? 'jin' : 'kg' } },
    ]);
  });

  it.each([
    [1.7, 'jin'],
    [2.4, 'jin'],
    [2, 'kg'],
    [0.5, 'jin'],
  ])('of %d times the price of a quantity in %s asks about the price', (times, written) => {
    const told = lineDoubt(verdict(times, { measure: written }), parameters, chicken);
    expect(told.code).toBe('CHECK.UNIT_PRICE');
    expect(repairsOf(told, [], { products: new Map([[chicken.code, chicken]]) })).toEqual([]);
  });

  it('is about the price where the amount is off by the same slip', () => {
    const code = (amountOff: number) =>
      lineDoubt(verdict(2, { slip: '2', measure: 'jin', amountOff }), parameters, chicken).code;
    expect([code(2), code(1)]).toEqual(['CHECK.UNIT_PRICE', 'CHECK.UNIT_SWAPPED']);
  });

  it('is about the amount where there is no price to compare with', () => {
    expect(
      lineDoubt(verdict(10, { about: 'amount', slip: '10', amountOff: 10 }), parameters, undefined),
    ).toEqual({
      code: 'CHECK.LINE_AMOUNT',
      path: 'lines[7].amount',
      parameters: {
        product: 'MEAT-001',
        productEn: 'MEAT-001',
        amount: '2000.00',
        slip: '，像是多写了一位数',
        slipEn: ', as if one digit too many',
        expected: '200.00',
        ratio: '10',
      },
    });
  });

  it('has codes where a product is unknown by now', () => {
    const { parameters: told } = lineDoubt(verdict(3), parameters, undefined);
    expect(told).toMatchObject({ product: 'MEAT-001', base: 'kg', baseEn: 'kg' });
  });
});

describe('usual prices of the county', () => {
  const samples = (product: number, prices: readonly number[]) => prices.map((price) => ({ product, price }));

  it('are known of eight lines, and reach at least half as far again both ways', () => {
    const ranges = priceRanges(
      [...samples(1, Array<number>(8).fill(40)), ...samples(2, Array<number>(7).fill(40))],
      parameters,
    );
    expect([...ranges.keys()]).toEqual([1]);
    const { median, low, high, deviation, count } = ranges.get(1)!;
    expect([median, low, high].map((price) => price.toFixed(6))).toEqual([
      '40.000000',
      (40 / 1.5).toFixed(6),
      '60.000000',
    ]);
    expect([deviation * 6, count]).toEqual([expect.closeTo(Math.log(1.5), 12), 8]);
  });

  it('reach six deviations where prices differ', () => {
    const { low, high } = priceRanges(samples(1, [20, 20, 20, 20, 40, 80, 80, 80, 80]), parameters).get(1)!;
    const reach = 6 * 1.4826 * Math.log(2);
    expect(high / (40 * Math.exp(reach))).toBeCloseTo(1, 9);
    expect(low / (40 * Math.exp(-reach))).toBeCloseTo(1, 9);
  });
});
