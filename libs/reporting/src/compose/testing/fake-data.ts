import type { CubeDimension } from '@xiangtong/contracts';

/** One accepted line of the small world the specs report on. Amount in yuan. */
export interface FakeLine {
  readonly unit: string;
  readonly month: string;
  readonly product: string;
  readonly destination: string;
  readonly platform: string;
  readonly store: string | null;
  readonly flow: 'up' | 'down';
  readonly quantity: string;
  readonly amount: string;
  readonly orders: number;
}

const defaults = {
  unit: '520122001208',
  month: '2019-12',
  product: 'PIC-001',
  destination: '320106',
  platform: 'taobao',
  store: 'S-1',
  flow: 'up',
  quantity: '1.500',
  amount: '30.00',
  orders: 1,
} as const satisfies FakeLine;

export const fakeLine = (overrides: Partial<FakeLine> = {}): FakeLine => ({ ...defaults, ...overrides });

/** Libei: 65,709,800.00 yuan in 2019 after 41,922,802.09 in 2018. */
const libei: readonly FakeLine[] = [
  fakeLine({
    month: '2018-05',
    quantity: '1000.000',
    amount: '41922802.09',
    orders: 900,
    destination: '110101',
  }),
  fakeLine({
    month: '2019-05',
    quantity: '2000.000',
    amount: '60000000.00',
    orders: 1500,
    destination: '110101',
  }),
  fakeLine({
    month: '2019-06',
    product: 'RBP-001',
    amount: '5709640.00',
    orders: 100,
    destination: '810000',
  }),
  fakeLine({ month: '2019-06', product: 'RBP-001', amount: '40.00', store: 'S-2', destination: '000000' }),
  fakeLine(),
  fakeLine({ product: 'PRE-001', destination: '370100', quantity: '2.000', amount: '36.00' }),
  fakeLine({ product: 'RBP-001', destination: '330000', amount: '24.00' }),
  fakeLine({ month: '2019-12', store: null, amount: '30.00', destination: '000000' }),
];

const others: readonly FakeLine[] = [
  fakeLine({ unit: '520122100201', month: '2018-03', amount: '3000000.00', orders: 40, store: 'S-3' }),
  fakeLine({ unit: '520122100201', month: '2019-03', amount: '2895000.00', orders: 38, store: 'S-3' }),
  fakeLine({ unit: 'PARK-01', month: '2019-04', amount: '1000000.00', orders: 10, store: 'S-4' }),
  fakeLine({ unit: '520122100201', month: '2019-03', product: 'HH-01', flow: 'down', amount: '500000.00' }),
  fakeLine({ unit: '520112001201', month: '2018-07', amount: '1500000000.00', orders: 9000, store: 'S-5' }),
  fakeLine({ unit: '520112001201', month: '2019-07', amount: '1630395200.00', orders: 9900, store: 'S-5' }),
];

export const fakeLines: readonly FakeLine[] = [...libei, ...others];

const both = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

export const fakeUnits = new Map([
  ['520122001208', both('立碑村', 'Libei Village')],
  ['520122100201', both('堡子村', 'Baozi Village')],
  ['520112001201', both('云锦村', 'Yunjin Village')],
  ['PARK-01', both('息烽电商产业园', 'Xifeng E-commerce Park')],
]);

export const fakeProducts = new Map([
  ['PIC-001', { ...both('泡白菜', 'Pickled cabbage'), baseUnit: both('千克', 'kilogram') }],
  ['RBP-001', { ...both('米豆腐', 'Rice tofu'), baseUnit: both('千克', 'kilogram') }],
  ['PRE-001', { ...both('酸菜豆米汤', 'Sauerkraut-bean-rice soup'), baseUnit: both('份', 'portion') }],
  ['HH-01', { ...both('洗衣机', 'Washing machine'), baseUnit: both('台', 'unit') }],
]);

const regions = new Map([
  ['110000', both('北京市', 'Beijing')],
  ['320000', both('江苏省', 'Jiangsu')],
  ['330000', both('浙江省', 'Zhejiang')],
  ['370000', both('山东省', 'Shandong')],
  ['810000', both('香港特别行政区', 'Hong Kong SAR')],
  ['520122', both('息烽县', 'Xifeng County')],
  ['520112', both('乌当区', 'Wudang District')],
  ['520100', both('贵阳市', 'Guiyang')],
]);

const platforms = new Map([['taobao', both('淘宝网', 'Taobao')]]);
const categories = new Map([
  ['pickles', both('泡菜腌菜', 'Pickles')],
  ['rice-bean', both('米豆制品', 'Rice and bean products')],
  ['prepared', both('预制菜', 'Prepared dishes')],
  ['household', both('家电', 'Household')],
]);
const stores = new Map([
  ['', both('未填店铺', 'No store given')] as [string, ReturnType<typeof both>],
  ...['S-1', 'S-2', 'S-3', 'S-4', 'S-5'].map((code): [string, ReturnType<typeof both>] => [
    code,
    both(`${code}店`, `Store ${code}`),
  ]),
]);

export const fakeLabels: Partial<Record<CubeDimension, ReadonlyMap<string, { zh: string; en: string }>>> = {
  unit: fakeUnits,
  park: fakeUnits,
  product: fakeProducts,
  county: regions,
  destinationProvince: regions,
  platform: platforms,
  category: categories,
  store: stores,
};

export const regionName = (code: string): { zh: string; en: string } | undefined => regions.get(code);

const categoryOf = new Map([
  ['PIC-001', 'pickles'],
  ['RBP-001', 'rice-bean'],
  ['PRE-001', 'prepared'],
  ['HH-01', 'household'],
]);

/** Member of a line in a dimension. */
export const memberOf = (line: FakeLine, dimension: CubeDimension): string | null => {
  const county = line.unit.startsWith('PARK') ? '520122' : line.unit.slice(0, 6);
  const known: Partial<Record<CubeDimension, string | null>> = {
    unit: line.unit,
    county,
    prefecture: `${county.slice(0, 4)}00`,
    product: line.product,
    category: categoryOf.get(line.product) ?? null,
    destination: line.destination,
    destinationProvince: `${line.destination.slice(0, 2)}0000`,
    platform: line.platform,
    store: line.store ?? '',
    flow: line.flow,
    month: line.month,
    quarter: `${line.month.slice(0, 4)}-Q${Math.ceil(Number(line.month.slice(5)) / 3)}`,
    unitKind: line.unit.startsWith('PARK') ? 'park' : 'village',
    park: line.unit.startsWith('PARK') ? line.unit : null,
    township: line.unit.slice(0, 9),
    destinationCity: `${line.destination.slice(0, 4)}00`,
    organisingModel: 'producer-facility-shop',
  };
  return known[dimension] ?? null;
};
