import { EntryCatalogue } from './cells/entry-catalogue';
import { fillRows, type FillWay } from './fill-rows';
import { emptyRow, type Fields, type SalesRow } from './sales-row';

const name = (zh: string) => ({ zh, en: zh });
const catalogue = new EntryCatalogue(
  {
    products: ['青椒', '线椒'].map((zh, at) => ({
      code: `VEG-00${at + 1}`,
      name: name(zh),
      category: 'vegetables',
      baseUnit: 'kg',
      aliases: [],
      measures: [
        { code: 'kg', name: name('千克'), factor: '1.000000' },
        { code: 'jin', name: name('斤'), factor: '0.500000' },
      ],
    })),
    platforms: [
      { code: 'taobao', name: name('淘宝网'), aliases: [] },
      { code: 'jd', name: name('京东'), aliases: [] },
    ],
    places: [
      { code: '320000', name: name('江苏省') },
      { code: '310000', name: name('上海市') },
    ],
  },
  'zh',
);

const fields = (overrides: Fields = {}): Fields => ({
  product: '青椒',
  destination: '江苏省',
  platform: '淘宝网',
  quantity: '10',
  unit: '斤',
  amount: '100',
  orders: '5',
  ...overrides,
});
const form = (...rows: readonly Fields[]): SalesRow[] =>
  rows.map((row, at) => ({ ...emptyRow(at + 1), ...row }));
const wrong = fields({ destination: '火星' });
const blank = { quantity: '', amount: '', orders: '' };

const filled = (
  mine: readonly SalesRow[],
  rows: readonly Fields[],
  way: FillWay,
  equalLines: 'add' | 'keep',
) =>
  fillRows(mine, { rows, equalLines }, way, catalogue).map(
    ({ id, product, destination, platform, quantity, unit, amount, orders }) =>
      `${id > 0 ? id : '+'} ${product} ${destination} ${platform} ${quantity}${unit} ${amount} ${orders}`,
  );

describe('rows that are put into a form', () => {
  const mine = form(fields(), wrong, {}, fields({ platform: '京东' }));
  const theirs = [
    fields({ quantity: '1', unit: '千克', amount: '7.5', orders: '2' }),
    fields({ product: '线椒' }),
  ];

  it('are added to equal lines; rows that are wrong and other lines stay', () => {
    expect(filled(mine, theirs, 'merge', 'add')).toEqual([
      '1 青椒 江苏省 淘宝网 6千克 107.50 7',
      '2 青椒 火星 淘宝网 10斤 100 5',
      '4 青椒 江苏省 京东 10斤 100 5',
      '+ 线椒 江苏省 淘宝网 10斤 100 5',
    ]);
  });

  it('leave the figures of equal lines where two versions become one, and no wrong row stands twice', () => {
    const wrongElsewhere = fields({ amount: '许多', destination: '上海市' });
    expect(filled(mine, [...theirs, wrong, wrongElsewhere], 'merge', 'keep')).toEqual([
      '1 青椒 江苏省 淘宝网 10斤 100 5',
      '2 青椒 火星 淘宝网 10斤 100 5',
      '4 青椒 江苏省 京东 10斤 100 5',
      '+ 线椒 江苏省 淘宝网 10斤 100 5',
      '+ 青椒 上海市 淘宝网 10斤 许多 5',
    ]);
  });

  it('fill in the rows that have no figures yet', () => {
    expect(filled(form(fields(blank)), [fields()], 'merge', 'add')).toEqual([
      '1 青椒 江苏省 淘宝网 10斤 100.00 5',
    ]);
  });

  it('without figures add what is missing and nothing else', () => {
    expect(filled(mine, [fields(blank), fields({ product: '线椒', ...blank })], 'merge', 'keep')).toEqual([
      '1 青椒 江苏省 淘宝网 10斤 100 5',
      '2 青椒 火星 淘宝网 10斤 100 5',
      '4 青椒 江苏省 京东 10斤 100 5',
      '+ 线椒 江苏省 淘宝网 斤  ',
    ]);
  });

  it('replace the lines of their platforms, or all of them', () => {
    expect(filled(mine, theirs, 'platforms', 'add')).toEqual([
      '2 青椒 火星 淘宝网 10斤 100 5',
      '4 青椒 江苏省 京东 10斤 100 5',
      '+ 青椒 江苏省 淘宝网 1千克 7.5 2',
      '+ 线椒 江苏省 淘宝网 10斤 100 5',
    ]);
    expect(filled(mine, theirs, 'replace', 'add')).toHaveLength(2);
  });
});
