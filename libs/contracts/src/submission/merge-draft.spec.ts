import { formatYuan, parseFactor, parseYuan } from '@xiangtong/domain';
import fc from 'fast-check';
import { mergeLines, salesLineKey } from './merge-draft';
import type { SalesLineInput } from './submission';

const measuringOf = () => ({
  baseUnit: 'kg',
  factorOf: (unit: string) => parseFactor(unit === 'jin' ? '0.5' : '1')!,
});

const line: fc.Arbitrary<SalesLineInput> = fc.record({
  product: fc.constantFrom('VEG-001', 'VEG-002'),
  destination: fc.constantFrom('320100', '440100'),
  platform: fc.constantFrom('taobao', 'jd'),
  quantity: fc.constant('1.000'),
  amount: fc.nat(1e9).map(formatYuan),
  orders: fc.nat(1e6),
});
const draft = fc.uniqueArray(line, { selector: salesLineKey });

const apply = (
  before: readonly SalesLineInput[],
  lines: readonly SalesLineInput[],
  equalLines: 'add' | 'keep',
): SalesLineInput[] => {
  const { changed, added } = mergeLines(before, lines, equalLines, measuringOf);
  return [
    ...before.map((one, place) => ({ ...one, ...changed.get(place) })),
    ...added.map((at) => lines[at]!),
  ];
};
const fenOf = (lines: readonly SalesLineInput[]): number =>
  lines.reduce((sum, { amount }) => sum + parseYuan(amount)!, 0);

describe('lines merged into a draft', () => {
  it('are all counted, each equal line once', () => {
    fc.assert(
      fc.property(draft, draft, (before, lines) => {
        const merged = apply(before, lines, 'add');
        expect(fenOf(merged)).toBe(fenOf(before) + fenOf(lines));
        const keys = new Set([...before, ...lines].map(salesLineKey));
        expect(merged.map(salesLineKey).toSorted()).toEqual([...keys].toSorted());
      }),
    );
  });

  it('leave the figures of the draft where it keeps equal lines', () => {
    fc.assert(
      fc.property(draft, draft, (before, lines) => {
        const known = new Set(before.map(salesLineKey));
        const others = lines.filter((one) => !known.has(salesLineKey(one)));
        expect(apply(before, lines, 'keep')).toEqual([...before, ...others]);
      }),
    );
  });

  it('are told apart by store and flow, and measured in a common unit', () => {
    const base: SalesLineInput = {
      product: 'VEG-001',
      destination: '320100',
      platform: 'taobao',
      quantity: '2',
      unit: 'jin',
      amount: '10',
      orders: 1,
    };
    const twice = [{ ...base, unit: 'kg', flow: 'up' as const }, { ...base, store: 'S1' }, base];
    const { changed, added, places } = mergeLines([base], twice, 'add', measuringOf);
    expect([added, places]).toEqual([[1], [0, 1, 0]]);
    expect([...changed]).toEqual([[0, { quantity: '4.000', unit: 'kg', amount: '30.00', orders: 3 }]]);
  });
});
