import type { RevisionLine } from '@xiangtong/ledger';
import { SeenLines } from './seen-lines';

const line = (overrides: Partial<RevisionLine> = {}): RevisionLine => ({
  product: { id: 7, code: 'VEG-001' },
  destination: 320102,
  platform: { id: 1, code: 'taobao' },
  store: null,
  flow: 'up',
  quantity: 1_000,
  amount: 100,
  orders: 1,
  refund: null,
  measure: 'kg',
  reportedQuantity: 1_000,
  ...overrides,
});

describe('SeenLines', () => {
  it('tells lines of one product and destination apart by platform, flow and store', () => {
    const seen = new SeenLines();
    const lines = [
      line(),
      line({ platform: { id: 2, code: 'jd' } }),
      line({ flow: 'down' }),
      line({ store: 'a' }),
      line({ store: 'b' }),
      line({ destination: 320103 }),
      line({ product: { id: 8, code: 'VEG-002' } }),
    ];
    expect(lines.map((each, index) => seen.firstLike(each, index))).toEqual(lines.map(() => null));
    expect(lines.map((each) => seen.firstLike({ ...each, amount: 5 }, 99))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('finds the second of two lines', () => {
    const seen = new SeenLines();
    expect([seen.firstLike(line(), 3), seen.firstLike(line(), 4)]).toEqual([null, 3]);
  });
});
