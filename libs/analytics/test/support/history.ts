import type { TestEvent, TestLine } from './events';

export const aLine = (over: Partial<TestLine> = {}): TestLine => ({
  product: 'PEPPER',
  destination: 110101,
  platform: 'taobao',
  store: null,
  flow: 'up',
  quantity: 1_500,
  amount: 12_345,
  orders: 3,
  refund: null,
  ...over,
});

export const lines = (count: number, amount = 100): TestLine[] =>
  Array.from({ length: count }, (_, index) =>
    aLine({
      amount: amount + index,
      store: index % 2 ? `s${index}` : null,
      destination: index % 3 ? 420100 : 0,
    }),
  );

/** Acceptance, correction, nil return, withdrawal and acceptance again, over two years and three units. */
export const fixedHistory: readonly TestEvent[] = [
  {
    unit: 'V1',
    month: 201812,
    lines: [aLine({ amount: 90_000 }), aLine({ product: 'PHONE', flow: 'down', destination: 0 })],
  },
  { unit: 'V2', month: 201812, lines: [aLine({ amount: 10_001, store: '老王店' })] },
  { unit: 'V1', month: 201912, lines: [aLine({ amount: 80_000 })] },
  {
    unit: 'V1',
    month: 201912,
    lines: [aLine({ amount: 99_000, destination: 429004 }), aLine({ product: 'APPLE', amount: 501 })],
  },
  { unit: 'P1', month: 201912, lines: [aLine({ amount: 33_333, destination: 900000, platform: 'jd' })] },
  { unit: 'V3', month: 201912, lines: [] },
  { unit: 'P1', month: 201912, lines: null },
  { unit: 'V4', month: 201912, lines: [aLine({ amount: 1, orders: 0 })] },
  { unit: 'P1', month: 201912, lines: [aLine({ amount: 44_444, destination: 110105, refund: 99 })] },
];
