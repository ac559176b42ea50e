import { salesCells } from '@xiangtong/contracts';
import { textsEn } from '../../texts-en';
import { textsZh } from '../../texts-zh';
import { headOf } from '../sales-row';
import { parseCells } from './parse-cells';
import { readBlock } from './read-block';

const lines = (text: string, first: Parameters<typeof readBlock>[1] = 'product') =>
  readBlock(parseCells(text), first).lines;

const row = '青椒\t南京市\t淘宝\t1\t斤\t10\t1';
const line = {
  product: '青椒',
  destination: '南京市',
  platform: '淘宝',
  quantity: '1',
  unit: '斤',
  amount: '10',
  orders: '1',
};

describe('lines of a pasted block', () => {
  it.each([
    ['产品\t目的地\t平台\t数量\t单位\t金额（元）\t订单'],
    ['商品名称\t销往\t渠道\t销量\t\t销售额\t订单数'],
    ['合计\t\t\t\t\t5000\t10'],
    ['\t\t总计：\t12'],
    ['小 计'],
    ['Total\t\t\t1'],
  ])('are not %s', (text) => {
    const block = readBlock(parseCells([text, row, text].join('\n')), 'product');
    expect(block).toEqual({ lines: [line], leftRows: 2, leftColumns: [], missingColumns: [] });
  });

  it.each([['合计\t江苏省\t淘宝'], ['产品'], ['\t'], ['青椒\t目的地'], ['总计划书\t\t淘宝']])(
    'may be %s',
    (text) => expect(Object.values(lines(text)[0]!)).toEqual(text.split('\t')),
  );

  it('stand from a column on where nothing names theirs', () => {
    expect(lines('5\tLB-001\tup\t7\tbeyond the last column', 'orders')).toEqual([
      { orders: '5', store: 'LB-001', flow: 'up', refundAmount: '7' },
    ]);
  });

  it('go where the heads say, in any order and from any cell on', () => {
    const heads = '金额（元）\t订单\t产品\t去年同月\t目的地\t数量\t序号';
    expect(readBlock(parseCells(`${heads}\n10\t1\t青椒\t9\t南京市\t2\t1`), 'orders')).toEqual({
      lines: [{ amount: '10', orders: '1', product: '青椒', destination: '南京市', quantity: '2' }],
      leftRows: 1,
      leftColumns: ['去年同月'],
      missingColumns: ['platform'],
    });
  });

  it.each([
    ['zh', textsZh],
    ['en', textsEn],
  ])('follow the heads of the form itself, %s', (_, texts) => {
    const backwards = [...salesCells].reverse();
    const heads = backwards.map((column) => texts[headOf(column)]);
    const fields = Object.fromEntries(backwards.map((column) => [column, `a ${column}`]));
    expect(lines([heads, Object.values(fields)].map((cells) => cells.join('\t')).join('\n'))).toEqual([
      fields,
    ]);
  });

  it('are in the units that the heads name', () => {
    const heads = 'amount（万元）\t数量（斤）\t退款(万元)\t产品';
    expect(lines(`${heads}\n1.2\t3\t许多\t青椒\n1.2元\t\t\t线椒`)).toEqual([
      { amount: '12000', quantity: '3', unit: '斤', refundAmount: '许多', product: '青椒' },
      { amount: '1.2', quantity: '', refundAmount: '', product: '线椒' },
    ]);
    expect(lines('数量（斤）\t单位\n3\t公斤')).toEqual([{ quantity: '3', unit: '公斤' }]);
  });

  it('keep the first of two columns of one name', () => {
    expect(readBlock(parseCells('金额\t产品\t金额\n1\t青椒\t2'), 'product')).toMatchObject({
      lines: [{ amount: '1', product: '青椒' }],
      leftColumns: ['金额'],
      missingColumns: ['destination', 'platform', 'quantity', 'orders'],
    });
  });
});
