import fc from 'fast-check';
import { parseQuantity } from '@xiangtong/domain';
import { salesLines, withoutContent } from './sales-lines';

const line = (overrides: object = {}) => ({
  period: '2026-10',
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: 3,
  orders: 2,
  amount: '36.00',
  ...overrides,
});

describe('lines of the form out of lines of orders', () => {
  it('multiplies the pieces by what one of them holds', () => {
    expect(salesLines([line()], { 'VEG-001': { amount: '2.5', measure: 'kg' } })).toEqual([
      {
        product: 'VEG-001',
        destination: '320102',
        platform: 'taobao',
        quantity: '7.500',
        unit: 'kg',
        amount: '36.00',
        orders: 2,
      },
    ]);
  });

  it('is exact for any number of pieces', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 999_999 }),
        (pieces, milli) => {
          const amount = `${Math.floor(milli / 1000)}.${String(milli % 1000).padStart(3, '0')}`;
          const [made] = salesLines([line({ quantity: pieces })], { 'VEG-001': { amount, measure: 'kg' } });
          expect(parseQuantity(made?.quantity ?? '')).toBe(pieces * milli);
        },
      ),
    );
  });

  it.each(['', '0', '-1', '1.2345', '5斤', '1e3'])('asks again for the content "%s"', (amount) => {
    const contents = { 'VEG-001': { amount, measure: 'kg' } };
    expect(withoutContent([line(), line({ platform: 'jd' })], contents)).toEqual(['VEG-001']);
    expect(() => salesLines([line()], contents)).toThrow('VEG-001');
  });

  it('takes digits of full width', () => {
    expect(withoutContent([line()], { 'VEG-001': { amount: '２．５', measure: 'kg' } })).toEqual([]);
  });
});
