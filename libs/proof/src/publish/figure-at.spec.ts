import type { Block, ReportDocument } from '@xiangtong/contracts';
import { sampleDocument } from '@xiangtong/testing';
import { figureAt } from './figure-at';

const table: Block = {
  kind: 'table',
  id: 'indicators',
  number: '表 1',
  title: '主要指标',
  columns: [
    { key: 'item', label: '指标', unit: '', kind: 'text', numberFormat: '', width: 2 },
    { key: 'unit', label: '计量单位', unit: '', kind: 'text', numberFormat: '', width: 1 },
    { key: 'month', label: '本月', unit: '', kind: 'number', numberFormat: '#,##0', width: 1 },
    { key: 'growth', label: '同比增长', unit: '%', kind: 'number', numberFormat: '0.00%', width: 1 },
  ],
  rows: [
    {
      kind: 'body',
      key: 'orders',
      cells: [
        { text: '订单数', value: null },
        { text: '单', value: null },
        { text: '501,622', value: '501622' },
        { text: '×', value: null, note: 1, reason: 'confidential' },
      ],
    },
  ],
  notes: ['×：不予公布。'],
};

const prose: Block = {
  kind: 'paragraph',
  id: 'lead',
  text: '订单501,622单。',
  figures: [{ text: '501,622单', path: 'orders' }],
};

const document: ReportDocument = sampleDocument('zh', {
  sections: [{ id: 's', title: '', orientation: 'portrait', blocks: [prose, table] }],
});

const cell = (row: string, column: string) =>
  figureAt(document, { kind: 'cell', table: 'indicators', row, column });

describe('a figure by its address', () => {
  it('has the unit of its column, or of its row where rows are measured differently', () => {
    expect(cell('orders', 'month')).toEqual({
      table: '表 1 主要指标',
      row: '订单数',
      column: '本月',
      unit: '单',
      text: '501,622',
      value: '501622',
      note: null,
    });
    expect(cell('orders', 'item')).toMatchObject({ text: '订单数', unit: '' });
  });

  it('that is not published says why', () => {
    expect(cell('orders', 'growth')).toMatchObject({
      unit: '%',
      text: '×',
      value: null,
      note: '×：不予公布。',
    });
  });

  it('stands in a text as it is printed there', () => {
    const found = figureAt(document, { kind: 'value', block: 'lead', path: 'orders' });
    expect(found).toMatchObject({ table: null, unit: '', text: '501,622单', value: null });
  });

  it('is none where nothing is printed', () => {
    expect(cell('orders', 'none')).toBeNull();
    expect(cell('none', 'month')).toBeNull();
    expect(figureAt(document, { kind: 'cell', table: 'lead', row: 'orders', column: 'month' })).toBeNull();
    expect(figureAt(document, { kind: 'value', block: 'lead', path: 'none' })).toBeNull();
    expect(figureAt(document, { kind: 'value', block: 'indicators', path: 'orders' })).toBeNull();
  });
});
