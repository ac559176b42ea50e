import type { Product, Catalogue, Form, FormIndicator, ReportingUnit } from '@xiangtong/reference';
import { parseSubmission } from './parse-submission';

const name = (zh: string, en = zh) => ({ zh, en });
const kilogram = { code: 'kg', name: name('千克', 'kilogram'), factor: 1_000_000 };
const jin = { code: 'jin', name: name('斤', 'jin'), factor: 500_000 };
const apple: Product = {
  id: 1,
  code: 'FRU-001',
  name: name('苹果', 'Apples'),
  category: 'fruit',
  baseUnit: 'kg',
  aliases: [],
  measures: new Map([
    ['kg', kilogram],
    ['jin', jin],
    ['斤', jin],
  ]),
};

const version = {
  version: 1,
  name: name('报表'),
  header: {
    number: '1',
    issuer: '局',
    approvalNumber: '1',
    validFrom: '2018-01-01',
    validUntil: '2021-12-31',
  },
  deadlineDays: 10,
  january: 'exempt' as const,
  checkParameters: {},
};
const indicator = (overrides: Partial<FormIndicator>): FormIndicator => ({
  code: 'logisticsPoints',
  name: name('站点'),
  unit: name('个'),
  decimals: 0,
  kind: 'stock',
  byPlatform: false,
  unitKinds: ['village'],
  minimum: 0,
  maximum: 1_000_000,
  ...overrides,
});
const forms = new Map<string, Form>([
  [
    'sales',
    {
      code: 'sales',
      periodType: 'month',
      unitKinds: ['village'],
      versions: [version],
      indicators: [],
      assignments: new Map(),
    },
  ],
  [
    'capacity',
    {
      code: 'capacity',
      periodType: 'quarter',
      unitKinds: ['village'],
      versions: [version],
      indicators: [
        indicator({ code: 'entrepreneurs', name: name('创业者') }),
        indicator({
          code: 'centreFloorArea',
          name: name('仓储面积'),
          decimals: 1,
          maximum: 10_000_500,
        }),
        indicator({
          code: 'registeredStores',
          name: name('网店'),
          byPlatform: true,
          minimum: 1_000,
          maximum: 9_000,
        }),
        indicator({ code: 'residentEnterprises', name: name('入驻'), unitKinds: ['park'] }),
      ],
      assignments: new Map(),
    },
  ],
]);
const village: ReportingUnit = {
  id: 1,
  code: '520122001201',
  name: name('一村'),
  kind: 'village',
  division: '520122001201',
  validFrom: 201801,
  validTo: null,
  owesFrom: 201801,
  organisingModel: null,
  holder: null,
};
const catalogue = {
  version: 1,
  products: new Map([[apple.code, apple]]),
  platforms: new Map([['taobao', { id: 1, code: 'taobao', name: name('淘宝'), aliases: [] }]]),
  units: new Map([[village.code, village]]),
  measures: new Map([['bottle', { code: 'bottle', name: name('瓶', 'bottle') }]]),
  forms,
  destinations: new Set([0, 320_102, 520_122]),
} as unknown as Catalogue;

const line = (overrides: object = {}) => ({
  product: 'FRU-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.5',
  amount: '19.90',
  orders: 1,
  ...overrides,
});
const sales = (overrides: object = {}) => ({
  unit: village.code,
  period: '2019-12',
  lines: [line()],
  ...overrides,
});
const parse = (input: unknown) => parseSubmission(input, { catalogue, currentMonth: 202002 });
const mistakesOf = (input: unknown) =>
  (parse(input).mistakes ?? []).map(({ path, code }) => `${path} ${code}`);

describe('a report of sales', () => {
  it.each<[string, object, object]>([
    [
      'as it is written',
      {},
      { form: 'sales', month: 201912, totalFen: 1_990, explanations: null, unfinished: 0 },
    ],
    ['with its form named', { form: 'sales' }, { form: 'sales' }],
    ['with its total', { total: '19.9' }, { totalFen: 1_990 }],
    ['with its total as a number', { total: 19.9 }, { totalFen: 1_990 }],
    ['with no total', { total: null }, { totalFen: 1_990 }],
    ['of nothing', { lines: [] }, { lines: [], totalFen: 0 }],
    ['of the month that runs', { period: '2020-02' }, { month: 202002 }],
    ['of its first month after January', { period: '2018-02' }, { month: 201802 }],
    [
      'with explanations',
      { explanations: { total: 'x'.repeat(2_000) } },
      { explanations: { total: 'x'.repeat(2_000) } },
    ],
    [
      'with rows that are not lines yet',
      {
        unfinished: [
          { row: 0, cells: { product: '苹' } },
          { row: 9, cells: {} },
        ],
      },
      { unfinished: 2 },
    ],
  ])('is taken %s', (_, overrides, expected) => {
    expect(parse(sales(overrides)).submission).toMatchObject(expected);
  });

  it.each<[string, object, string[]]>([
    ['without lines', { lines: undefined }, ['lines SUBMISSION.MISSING']],
    ['with lines that are no list', { lines: {} }, ['lines SUBMISSION.WRONG_TYPE']],
    ['of an unknown form', { form: 'x' }, ['form SUBMISSION.UNKNOWN_FORM']],
    ['with an unknown field', { extra: 1 }, ['extra SUBMISSION.UNKNOWN_FIELD']],
    // The sum of what could be read says nothing.
    [
      'with a wrong line, whatever its total',
      { lines: [line({ amount: 'x' })], total: '5' },
      ['lines[0].amount SUBMISSION.INVALID_NUMBER'],
    ],
    ['of next month', { period: '2020-03' }, ['period SUBMISSION.FUTURE_PERIOD']],
    ['of a quarter', { period: '2019-Q4' }, ['period SUBMISSION.INVALID_PERIOD']],
    ['of an exempt January', { period: '2020-01' }, ['period FORM.PERIOD_EXEMPT']],
    [
      'of a month before its unit',
      { period: '2017-12' },
      ['form FORM.NOT_VALID', 'period SUBMISSION.UNIT_NOT_DUE'],
    ],
    ['of no unit', { unit: undefined }, ['unit SUBMISSION.MISSING']],
    ['of a unit that is a number', { unit: 5 }, ['unit SUBMISSION.WRONG_TYPE']],
    ['with a total that is a fen off', { total: '19.91' }, ['total SUBMISSION.TOTAL_MISMATCH']],
    ['with a total of three decimals', { total: '19.900' }, ['total SUBMISSION.INVALID_NUMBER']],
    [
      'with an explanation that is too long',
      { explanations: { total: 'x'.repeat(2_001) } },
      ['explanations SUBMISSION.WRONG_TYPE'],
    ],
    [
      'with an explanation that has a NUL',
      { explanations: { total: 'a\0b' } },
      ['explanations SUBMISSION.WRONG_TYPE'],
    ],
    ['with explanations in a list', { explanations: ['x'] }, ['explanations SUBMISSION.WRONG_TYPE']],
  ])('is refused %s', (_, overrides, expected) => {
    expect(mistakesOf(sales(overrides))).toEqual(expected);
  });

  it('may have 50,000 lines, and not one more', () => {
    const of = (count: number) =>
      sales({ lines: Array.from({ length: count }, (_, index) => line({ store: `店${index}` })) });
    expect(parse(of(50_000)).submission?.totalFen).toBe(50_000 * 1_990);
    const { mistakes } = parse(of(50_001));
    expect(mistakes).toEqual([
      { path: 'lines', code: 'SUBMISSION.TOO_MANY_LINES', parameters: { limit: 50_000 } },
    ]);
  });

  it('has a sum that is exact, or is refused: the largest lines add up to more than a number holds', () => {
    const of = (count: number) =>
      sales({
        lines: Array.from({ length: count }, (_, index) =>
          line({ store: `店${index}`, amount: '10000000000.00' }),
        ),
      });
    expect(parse(of(9_007)).submission?.totalFen).toBe(9_007 * 10 ** 12);
    expect(parse(of(9_008)).mistakes).toEqual([
      {
        path: 'lines',
        code: 'SUBMISSION.ABSURD',
        parameters: { field: 'amount', value: 'Σ', limit: '90071992547409.91' },
      },
    ]);
  });

  it('lists a thousand mistakes, and stops there', () => {
    const wrong = (count: number) =>
      sales({ lines: Array.from({ length: count }, () => line({ amount: '-1' })) });
    expect(mistakesOf(wrong(999))).toHaveLength(999);
    expect(mistakesOf(wrong(1_500))).toHaveLength(1_000);
    expect(mistakesOf(wrong(1_500)).at(-1)).toBe('lines[999].amount SUBMISSION.NEGATIVE');
    // A line is read to its end: the last one may bring several.
    const several = sales({
      lines: Array.from({ length: 1_500 }, () => line({ amount: '-1', quantity: '-1', orders: -1 })),
    });
    expect(mistakesOf(several)).toHaveLength(1_002);
  });

  it('finds the first of lines that are the same, also after others that were wrong', () => {
    const lines = [line({ amount: 'x' }), line(), line({ destination: '520122' }), line({ amount: '5' })];
    const { mistakes } = parse(sales({ lines }));
    expect(mistakes).toMatchObject([
      { path: 'lines[0].amount', code: 'SUBMISSION.INVALID_NUMBER' },
      { path: 'lines[3]', code: 'SUBMISSION.DUPLICATE_LINE', parameters: { first: 2 } },
    ]);
    expect(mistakes![1]!.repairs).toMatchObject([
      { action: 'merge-lines', lines: [1, 3], set: { amount: '24.90', quantity: '3.000', orders: 2 } },
      { action: 'remove-lines', lines: [3], set: null },
    ]);
  });
});

describe('a line of sales', () => {
  const lineOf = (overrides: object) => parse(sales({ lines: [line(overrides)] })).submission?.lines[0];

  it.each<[string, object, object]>([
    [
      'in the base unit where none is named',
      {},
      { quantity: 1_500, reportedQuantity: 1_500, measure: 'kg', flow: 'up', store: null, refund: null },
    ],
    [
      'in another unit of its product',
      { unit: '斤', quantity: 3 },
      { quantity: 1_500, reportedQuantity: 3_000, measure: 'jin' },
    ],
    ['of numbers', { quantity: 1.5, amount: 19.9 }, { quantity: 1_500, amount: 1_990 }],
    [
      'of nothing but a refund',
      { amount: '0', quantity: '0', orders: 0, refundAmount: '5' },
      { amount: 0, orders: 0, refund: 500 },
    ],
    ['to unknown places', { destination: '000000' }, { destination: 0 }],
    ['bought', { flow: 'down' }, { flow: 'down' }],
    ['of the longest name of a store', { store: '店'.repeat(64) }, { store: '店'.repeat(64) }],
    ['of no store', { store: null }, { store: null }],
    ['of the largest amount', { amount: '10000000000.00' }, { amount: 10 ** 12 }],
    ['of the largest quantity', { quantity: '1000000000' }, { quantity: 10 ** 12 }],
    ['of the most orders', { orders: 1_000_000_000 }, { orders: 10 ** 9 }],
  ])('is taken %s', (_, overrides, expected) => {
    expect(lineOf(overrides)).toMatchObject(expected);
  });

  it.each<[string, object, string]>([
    ['a destination of five digits', { destination: '32010' }, 'destination SUBMISSION.UNKNOWN_DESTINATION'],
    [
      'a destination of seven digits',
      { destination: '3201020' },
      'destination SUBMISSION.UNKNOWN_DESTINATION',
    ],
    [
      'a destination in other digits',
      { destination: '3201０2' },
      'destination SUBMISSION.UNKNOWN_DESTINATION',
    ],
    ['a store with a blank at its end', { store: '店 ' }, 'store SUBMISSION.INVALID_STORE'],
    ['a store without a name', { store: '' }, 'store SUBMISSION.INVALID_STORE'],
    ['a store with too long a name', { store: '店'.repeat(65) }, 'store SUBMISSION.INVALID_STORE'],
    ['a store that is a number', { store: 5 }, 'store SUBMISSION.INVALID_STORE'],
    ['a fen too much', { amount: '10000000000.01' }, 'amount SUBMISSION.ABSURD'],
    ['a thousandth too much', { quantity: '1000000000.001' }, 'quantity SUBMISSION.ABSURD'],
    ['an order too much', { orders: 1_000_000_001 }, 'orders SUBMISSION.ABSURD'],
    ['an amount and no order', { orders: 0 }, 'orders SUBMISSION.AMOUNT_WITHOUT_ORDERS'],
    ['a negative refund', { refundAmount: '-1' }, 'refundAmount SUBMISSION.NEGATIVE'],
    ['an unknown flow', { flow: 'sideways' }, 'flow SUBMISSION.UNKNOWN_FLOW'],
    ['an unknown field', { price: 1 }, 'price SUBMISSION.UNKNOWN_FIELD'],
    ['a product that is a number', { product: 5 }, 'product SUBMISSION.WRONG_TYPE'],
    ['a unit of measure that is a number', { unit: 5 }, 'unit SUBMISSION.WRONG_TYPE'],
    ['no amount', { amount: undefined }, 'amount SUBMISSION.MISSING'],
    ['an amount that is a list', { amount: ['5'] }, 'amount SUBMISSION.INVALID_NUMBER'],
    ['orders in words', { orders: '1' }, 'orders SUBMISSION.INVALID_NUMBER'],
    ['half an order', { orders: 1.5 }, 'orders SUBMISSION.INVALID_NUMBER'],
    ['negative orders', { orders: -1 }, 'orders SUBMISSION.NEGATIVE'],
    ['no orders', { orders: undefined }, 'orders SUBMISSION.MISSING'],
    ['no platform', { platform: undefined }, 'platform SUBMISSION.MISSING'],
    ['a unit of measure of another product', { unit: 'bottle' }, 'unit SUBMISSION.WRONG_MEASURE'],
  ])('is refused with %s', (_, overrides, expected) => {
    expect(mistakesOf(sales({ lines: [line(overrides)] }))).toEqual([`lines[0].${expected}`]);
  });

  it.each([null, 5, 'x', []])('is no %p', (input) => {
    expect(mistakesOf(sales({ lines: [input] }))).toEqual(['lines[0] SUBMISSION.NOT_AN_OBJECT']);
    expect(mistakesOf(input)).toEqual([' SUBMISSION.NOT_AN_OBJECT']);
  });

  it('of another unit of measure gets its own ones proposed, the base unit first', () => {
    const { mistakes } = parse(sales({ lines: [line(), line({ unit: 'bottle', destination: '520122' })] }));
    expect(mistakes).toMatchObject([
      {
        parameters: { value: { zh: '瓶', en: 'bottle' }, allowed: { zh: '千克、斤', en: 'kilogram, jin' } },
        repairs: [
          { action: 'change-unit', lines: [1], set: { unit: 'kg' } },
          { action: 'change-unit', lines: [1], set: { unit: 'jin' } },
        ],
      },
    ]);
  });
});

describe('rows that are not lines yet', () => {
  const row = (cells: object, more: object = {}) => sales({ unfinished: [{ row: 0, cells, ...more }] });

  it.each<[string, unknown, number]>([
    ['none', null, 0],
    ['an empty list', [], 0],
    ['ten thousand', Array.from({ length: 10_000 }, (_, index) => ({ row: index, cells: {} })), 10_000],
    ['text of 64 characters', [{ row: 0, cells: { product: '苹'.repeat(64), amount: '十几块' } }], 1],
  ])('are taken: %s', (_, unfinished, count) => {
    expect(parse(sales({ unfinished })).submission?.unfinished).toBe(count);
  });

  it.each<[string, object, string]>([
    ['no list', sales({ unfinished: {} }), 'unfinished SUBMISSION.WRONG_TYPE'],
    [
      'too many',
      sales({ unfinished: Array.from({ length: 10_001 }, () => ({ row: 0, cells: {} })) }),
      'unfinished SUBMISSION.TOO_MANY_LINES',
    ],
    [
      'text of 65 characters',
      row({ product: '苹'.repeat(65) }),
      'unfinished[0].product SUBMISSION.WRONG_TYPE',
    ],
    ['a line break', row({ product: 'a\nb' }), 'unfinished[0].product SUBMISSION.WRONG_TYPE'],
    ['a number', row({ amount: 5 }), 'unfinished[0].amount SUBMISSION.WRONG_TYPE'],
    ['an unknown cell', row({ price: '5' }), 'unfinished[0].price SUBMISSION.UNKNOWN_FIELD'],
    ['an unknown field', row({}, { column: 1 }), 'unfinished[0].column SUBMISSION.UNKNOWN_FIELD'],
    ['a negative row', row({}, { row: -1 }), 'unfinished[0].row SUBMISSION.WRONG_TYPE'],
    ['half a row', row({}, { row: 0.5 }), 'unfinished[0].row SUBMISSION.WRONG_TYPE'],
    ['no cells', sales({ unfinished: [{ row: 0 }] }), 'unfinished[0] SUBMISSION.NOT_AN_OBJECT'],
    ["somebody's phone", row({ store: '13812345678' }), 'unfinished[0].store SUBMISSION.PERSONAL_NUMBER'],
  ])('are refused: %s', (_, input, expected) => {
    expect(mistakesOf(input)).toEqual([expected]);
  });
});

describe('a report of indicators', () => {
  const whole = [
    { indicator: 'entrepreneurs', value: '12' },
    { indicator: 'centreFloorArea', value: 1_000.5 },
    { indicator: 'registeredStores', platform: 'taobao', value: '3' },
  ];
  const capacity = (lines: unknown, more: object = {}) => ({
    unit: village.code,
    period: '2019-Q4',
    form: 'capacity',
    lines,
    ...more,
  });

  it('is taken in thousandths of each unit, and of nothing as a nil return', () => {
    expect(parse(capacity(whole)).submission).toMatchObject({
      month: 201912,
      lines: [],
      totalFen: 0,
      values: [
        { indicator: 'entrepreneurs', platform: null, value: 12_000 },
        { indicator: 'centreFloorArea', platform: null, value: 1_000_500 },
        { indicator: 'registeredStores', platform: { id: 1, code: 'taobao' }, value: 3_000 },
      ],
    });
    expect(parse(capacity([])).submission?.values).toEqual([]);
    // A platform that is not named has no stores.
    expect(parse(capacity(whole.slice(0, 2))).submission?.values).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['the least', { indicator: 'registeredStores', platform: 'taobao', value: '1' }, ''],
    ['the most', { indicator: 'registeredStores', platform: 'taobao', value: '9' }, ''],
    [
      'less than the least',
      { indicator: 'registeredStores', platform: 'taobao', value: '0' },
      '.value FORM.OUT_OF_RANGE',
    ],
    [
      'more than the most',
      { indicator: 'registeredStores', platform: 'taobao', value: '10' },
      '.value FORM.OUT_OF_RANGE',
    ],
    [
      'half a store',
      { indicator: 'registeredStores', platform: 'taobao', value: '1.5' },
      '.value SUBMISSION.INVALID_NUMBER',
    ],
    [
      'no number',
      { indicator: 'registeredStores', platform: 'taobao', value: 'x' },
      '.value SUBMISSION.INVALID_NUMBER',
    ],
    ['no value', { indicator: 'registeredStores', platform: 'taobao' }, '.value SUBMISSION.MISSING'],
    ['no platform', { indicator: 'registeredStores', value: '3' }, '.platform FORM.PLATFORM_NEEDED'],
    [
      'an unknown platform',
      { indicator: 'registeredStores', platform: 'x', value: '3' },
      '.platform SUBMISSION.UNKNOWN_PLATFORM',
    ],
    [
      'what parks report',
      { indicator: 'residentEnterprises', value: '3' },
      '.indicator FORM.INDICATOR_NOT_FOR_UNIT',
    ],
    ['an unknown indicator', { indicator: 'x', value: '3' }, '.indicator FORM.UNKNOWN_INDICATOR'],
    [
      'a platform that is a number',
      { indicator: 'registeredStores', platform: 5, value: '3' },
      '.platform SUBMISSION.UNKNOWN_PLATFORM',
    ],
    [
      'a value that is a list',
      { indicator: 'registeredStores', platform: 'taobao', value: ['3'] },
      '.value SUBMISSION.INVALID_NUMBER',
    ],
    ['no indicator', { value: '3' }, '.indicator SUBMISSION.MISSING'],
    [
      'another field',
      { indicator: 'registeredStores', platform: 'taobao', value: '3', note: '' },
      '.note SUBMISSION.UNKNOWN_FIELD',
    ],
  ])('with %s', (_, third, expected) => {
    expect(mistakesOf(capacity([...whole.slice(0, 2), third]))).toEqual(
      expected === '' ? [] : [`lines[2]${expected}`],
    );
  });

  it('names what is missing, what is there twice, and a platform or a total that is not wanted', () => {
    expect(mistakesOf(capacity(whole.slice(1)))).toEqual(['lines FORM.INDICATOR_MISSING']);
    expect(mistakesOf(capacity(whole.slice(1), { unfinished: [] }))).toEqual([]);
    expect(mistakesOf(capacity([...whole, whole[0]]))).toEqual(['lines[3] FORM.INDICATOR_TWICE']);
    expect(mistakesOf(capacity([...whole, { ...whole[2], value: '4' }]))).toEqual([
      'lines[3] FORM.INDICATOR_TWICE',
    ]);
    expect(mistakesOf(capacity([{ ...whole[0], platform: 'taobao' }, whole[1]]))).toEqual([
      'lines[0].platform FORM.PLATFORM_NOT_WANTED',
    ]);
    expect(mistakesOf(capacity(whole, { total: '5' }))).toEqual(['total FORM.TOTAL_NOT_WANTED']);
  });

  it('says the bounds in the decimals of the indicator', () => {
    const { mistakes } = parse(capacity([whole[0], { indicator: 'centreFloorArea', value: '10000.6' }]));
    expect(mistakes).toMatchObject([
      { code: 'FORM.OUT_OF_RANGE', parameters: { min: '0.0', max: '10000.5', value: '10000.6' } },
    ]);
    const { mistakes: whole0 } = parse(capacity([{ indicator: 'entrepreneurs', value: '1001' }, whole[1]]));
    expect(whole0).toMatchObject([{ code: 'FORM.OUT_OF_RANGE', parameters: { min: '0', max: '1000' } }]);
  });
});

describe('what callers wrote', () => {
  it('is repeated on one line of at most 60 characters', () => {
    const told = (value: unknown) => parse(sales({ unit: value })).mistakes?.[0]?.parameters;
    expect(told('a'.repeat(60))).toEqual({ value: 'a'.repeat(60) });
    expect(told(`${'a'.repeat(60)}b`)).toEqual({ value: `${'a'.repeat(60)}…` });
    expect(told('a\nb\u007fc')).toEqual({ value: 'a b c' });
    const { mistakes } = parse(sales({ lines: [line({ store: { a: 1 } })] }));
    expect(mistakes?.[0]?.parameters).toEqual({ value: '{"a":1}' });
  });
});
