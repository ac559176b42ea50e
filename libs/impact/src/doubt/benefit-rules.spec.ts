import { doubtsOf, type BenefitMonth, type UnitYear } from './benefit-rules';

const month = (number: number, gross: bigint, overrides: Partial<BenefitMonth> = {}): BenefitMonth => ({
  month: number,
  gross,
  costless: { lines: 0, gross: 0n },
  negative: { lines: 0, net: 0n },
  ...overrides,
});

const year = (overrides: Partial<UnitYear>): UnitYear => ({
  months: [],
  sales: new Map(),
  personsTwice: 0,
  ...overrides,
});

describe('doubts about benefits', () => {
  it.each<[string, Partial<UnitYear>, unknown[]]>([
    ['what the sales bear', { months: [month(201901, 100n)], sales: new Map([[201901, 100n]]) }, []],
    [
      'more than was sold',
      {
        months: [month(201901, 60_000n), month(201902, 50_001n)],
        sales: new Map([
          [201901, 100_000n],
          [201902, 10_000n],
        ]),
      },
      [{ code: 'BENEFIT.EXCEEDS_SALES', parameters: { benefits: '1100.01', sales: '1100.00' } }],
    ],
    [
      'months without sales, by no report and by a nil return',
      {
        months: [month(201901, 100n), month(201902, 200n), month(201903, 300n)],
        sales: new Map([
          [201901, 1_000n],
          [201903, 0n],
        ]),
      },
      [{ code: 'BENEFIT.WITHOUT_SALES', parameters: { months: '2019-02 2019-03', amount: '5.00' } }],
    ],
    [
      'order purchases without cost, costs above incomes, persons twice',
      {
        months: [
          month(201901, 100n, { costless: { lines: 2, gross: 90n }, negative: { lines: 1, net: -50n } }),
          month(201902, 100n, { costless: { lines: 1, gross: 10n } }),
        ],
        sales: new Map([
          [201901, 1_000n],
          [201902, 1_000n],
        ]),
        personsTwice: 3,
      },
      [
        { code: 'BENEFIT.ORDERS_WITHOUT_COST', parameters: { lines: 3, amount: '1.00' } },
        { code: 'BENEFIT.NEGATIVE_NET', parameters: { lines: 1, amount: '-0.50' } },
        { code: 'BENEFIT.PERSON_TWICE', parameters: { persons: 3 } },
      ],
    ],
  ])('are raised by %s', (_, overrides, expected) => {
    expect(doubtsOf(year(overrides))).toEqual(expected);
  });
});
