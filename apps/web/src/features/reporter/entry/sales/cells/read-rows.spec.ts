import { EntryCatalogue } from './entry-catalogue';
import { fieldsOfRepair, readRows, rowOfLine } from './read-rows';
import { emptyRow, type SalesRow } from '../sales-row';

const name = (zh: string, en = zh) => ({ zh, en });
const kilograms = { code: 'kg', name: name('千克', 'kilogram'), factor: '1.000000' };
const catalogue = new EntryCatalogue(
  {
    products: [
      {
        code: 'VEG-001',
        name: name('青椒', 'Green peppers'),
        category: 'vegetables',
        baseUnit: 'kg',
        aliases: ['菜椒'],
        measures: [kilograms, { code: 'jin', name: name('斤', 'jin'), factor: '0.500000' }],
      },
      {
        code: 'EGG-001',
        name: name('鸡蛋', 'Eggs'),
        category: 'eggs',
        baseUnit: 'piece',
        aliases: [],
        measures: [{ code: 'piece', name: name('个', 'piece'), factor: '1.000000' }],
      },
    ],
    platforms: [{ code: 'taobao', name: name('淘宝网', 'Taobao shop'), aliases: ['淘宝', 'Taobao'] }],
    places: [
      { code: '320000', name: name('江苏省', 'Jiangsu') },
      { code: '320100', name: name('南京市', 'Nanjing') },
      { code: '320106', name: name('鼓楼区', 'Gulou District') },
      { code: '410000', name: name('河南省', 'Henan') },
      { code: '410200', name: name('开封市', 'Kaifeng') },
      { code: '410204', name: name('鼓楼区', 'Gulou District') },
      { code: '000000', name: name('目的地不明', 'Unknown') },
    ],
  },
  'zh',
);

const row = (fields: Partial<SalesRow> = {}): SalesRow => ({
  ...emptyRow(1),
  product: '菜椒',
  destination: '南京市',
  platform: 'Taobao',
  quantity: '1,200',
  unit: '斤',
  amount: '３４００',
  orders: '120',
  ...fields,
});
const mistakesOf = (fields: Partial<SalesRow>) => readRows([row(fields)], catalogue).mistakes.get(1);

describe('what the rows say', () => {
  it('is found by names, aliases and codes, numbers in any writing', () => {
    expect(
      readRows([row(), emptyRow(2), row({ id: 3, flow: '下行', store: ' LB-1 ' })], catalogue),
    ).toMatchObject({
      lines: [
        {
          product: 'VEG-001',
          destination: '320100',
          platform: 'taobao',
          quantity: '1200',
          unit: 'jin',
          amount: '3400',
          orders: 120,
        },
        expect.objectContaining({ flow: 'down', store: 'LB-1' }),
      ],
      rowIds: [1, 3],
      mistakes: new Map(),
      total: '6800.00',
      orders: 240,
    });
  });

  it.each([
    [{ product: '' }, { product: 'missing' }],
    [{ product: '电视机' }, { product: 'unknownProduct' }],
    [{ destination: '鼓楼区' }, { destination: 'ambiguous' }],
    [{ destination: '火星' }, { destination: 'unknownPlace' }],
    [{ destination: '江苏南京鼓楼' }, undefined],
    [{ destination: '江苏省南京市鼓楼区' }, undefined],
    [{ destination: '不明' }, undefined],
    [{ platform: '🌶️' }, { platform: 'unknownPlatform' }],
    [{ unit: '升' }, { unit: 'unknownMeasure' }],
    [{ unit: '公斤' }, undefined],
    [{ unit: '' }, undefined],
    [{ quantity: '1.2345' }, { quantity: 'noQuantity' }],
    [{ amount: '3万' }, undefined],
    [{ amount: '许多' }, { amount: 'noMoney' }],
    [{ amount: '-5' }, { amount: 'negativeAmount' }],
    [{ orders: '-5' }, { orders: 'negative' }],
    [{ amount: '99999999999' }, { amount: 'tooMuch' }],
    [{ orders: '1.5' }, { orders: 'noCount' }],
    [{ orders: '0' }, { orders: 'amountWithoutOrders' }],
    [{ orders: '0', amount: '0' }, undefined],
    [{ refundAmount: 'فلفل' }, { refundAmount: 'noMoney' }],
    [{ store: 'a\u0000b' }, { store: 'badStore' }],
    [{ flow: '左行' }, { flow: 'unknownFlow' }],
  ])('is said of the cells %o', (fields, mistakes) => expect(mistakesOf(fields)).toEqual(mistakes));

  it('is said once only', () => {
    const { mistakes, total, orders } = readRows([row(), row({ id: 2, product: '青椒' })], catalogue);
    expect([...mistakes]).toEqual([[2, { product: 'duplicate' }]]);
    expect([total, orders]).toEqual(['3400.00', 120]);
  });

  it('is mended where it is said twice or measured in a wrong unit', () => {
    const rows = [row(), row({ id: 2, unit: '升' }), row({ id: 3, quantity: '100', unit: 'kg' })];
    const { proposals } = readRows(rows, catalogue);
    expect(proposals).toEqual([
      {
        rowId: 2,
        mistake: 'unknownMeasure',
        repairs: ['kg', 'jin'].map((unit) => ({ action: 'change-unit', lines: [1], set: { unit } })),
      },
      {
        rowId: 3,
        mistake: 'duplicate',
        repairs: [
          {
            action: 'merge-lines',
            lines: [0, 2],
            set: { quantity: '700.000', unit: 'kg', amount: '6800.00', orders: 240 },
          },
          { action: 'remove-lines', lines: [2], set: null },
        ],
      },
    ]);
    const set = { quantity: '700.000', unit: 'kg', orders: 240 };
    expect(fieldsOfRepair(set, 'VEG-001', catalogue)).toEqual({
      quantity: '700',
      unit: '千克',
      orders: '240',
    });
  });

  it('comes back from a stored line', () => {
    const { lines } = readRows([row({ quantity: '1.5', refundAmount: '2', flow: 'down' })], catalogue);
    const back = { id: 9, ...rowOfLine(lines[0]!, catalogue) };
    expect(back).toMatchObject({ product: '青椒', destination: '江苏省南京市', unit: '斤', quantity: '1.5' });
    expect(readRows([back], catalogue).lines).toEqual(lines);
    expect(rowOfLine({ ...lines[0]!, quantity: '120.000' }, catalogue).quantity).toBe('120');
    expect(rowOfLine({ ...lines[0]!, quantity: '0.250' }, catalogue).quantity).toBe('0.25');
  });
});
