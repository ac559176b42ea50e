import fc from 'fast-check';
import type { TestEvent, TestLine } from './events';
import { destinations } from './fixture';

export const lineArbitrary: fc.Arbitrary<TestLine> = fc.record({
  product: fc.constantFrom('PEPPER', 'APPLE', 'PHONE'),
  destination: fc.constantFrom(...destinations),
  platform: fc.constantFrom('taobao', 'jd'),
  store: fc.option(fc.constantFrom('老王店', 'b,"x"', 'c\\d'), { nil: null }),
  flow: fc.constantFrom('up', 'down'),
  quantity: fc.integer({ min: 0, max: 9_999_999 }),
  amount: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 1_000_000_000 })),
  orders: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 })),
  refund: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
});

const months = [201811, 201812, 201901, 201902, 201911, 201912, 202001];

/** One event; nil returns and withdrawals are frequent enough to meet each other. */
export const eventArbitrary: fc.Arbitrary<TestEvent> = fc.record({
  unit: fc.constantFrom('V1', 'V2', 'V3', 'V4', 'V5', 'P1'),
  month: fc.constantFrom(...months),
  lines: fc.oneof(
    { weight: 6, arbitrary: fc.array(lineArbitrary, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.constant(null) },
  ),
  late: fc.boolean(),
});

export const historyArbitrary = (length: number): fc.Arbitrary<TestEvent[]> =>
  fc.array(eventArbitrary, { minLength: length, maxLength: length });
