import type { RevisionLineView } from '@xiangtong/ledger';
import fc from 'fast-check';
import { lineChanges } from './line-changes';

const line = (overrides: Partial<RevisionLineView> = {}): RevisionLineView => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  flow: 'up',
  quantity: '1.500',
  unit: 'kg',
  amount: '19.90',
  orders: 1,
  ...overrides,
});

describe('changes of lines', () => {
  it('are told by what names a line, with the figures of both sides', () => {
    const before = [line(), line({ store: '甲' }), line({ destination: '000000' })];
    const after = [
      line({ destination: '000000', amount: '20.00', refundAmount: '1.00' }),
      line(),
      line({ flow: 'down' }),
    ];
    expect(lineChanges(before, after)).toEqual({
      added: [line({ flow: 'down' })],
      removed: [line({ store: '甲' })],
      changed: [
        {
          line: { product: 'VEG-001', destination: '000000', platform: 'taobao', flow: 'up' },
          before: { quantity: '1.500', unit: 'kg', amount: '19.90', orders: 1 },
          after: { quantity: '1.500', unit: 'kg', amount: '20.00', orders: 1, refundAmount: '1.00' },
        },
      ],
      unchanged: 1,
    });
  });

  it('of indicator values are told the same way', () => {
    const before = [
      { indicator: 'registeredStores', platform: 'taobao', value: '3' },
      { indicator: 'jobs', value: '10' },
    ];
    const after = [
      { indicator: 'registeredStores', platform: 'jd', value: '3' },
      { indicator: 'jobs', value: '12' },
    ];
    expect(lineChanges(before, after)).toEqual({
      added: [after[0]],
      removed: [before[0]],
      changed: [{ line: { indicator: 'jobs' }, before: { value: '10' }, after: { value: '12' } }],
      unchanged: 0,
    });
  });

  const lines = fc.uniqueArray(
    fc.record({ destination: fc.constantFrom('1', '2', '3', '4'), amount: fc.constantFrom('1.00', '2.00') }),
    { selector: ({ destination }) => destination },
  );

  it('lead from one side to the other', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const before = one.map(line);
        const after = other.map(line);
        const { added, removed, changed, unchanged } = lineChanges(before, after);
        const rebuilt = [
          ...before
            .filter((each) => !removed.includes(each))
            .map((each) => {
              const change = changed.find(({ line: names }) => names['destination'] === each.destination);
              return change ? { ...each, ...change.after } : each;
            }),
          ...added,
        ];
        const order = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
        expect(order(rebuilt)).toEqual(order(after));
        expect(removed.length + changed.length + unchanged).toBe(before.length);
      }),
    );
  });
});
