import type { Column } from '@xiangtong/contracts';
import { sheetValue } from './cell-value';

const column = (numberFormat: string): Column => ({
  key: 'growth',
  label: '同比增长',
  unit: '%',
  kind: 'number',
  width: 1,
  numberFormat,
});

describe('a cell of a workbook', () => {
  it.each([
    ['56.735', 0.56735],
    ['-0.1', -0.001],
    ['3333.33333333', 33.3333333333],
    ['0', 0],
  ])('of per cent holds the ratio: %s %', (value, held) => {
    const cell = { text: value, value };
    expect(sheetValue(cell, column('#,##0.00%'), 'zh')).toEqual({
      kind: 'number',
      value: held,
      format: '#,##0.00%',
    });
  });

  it('of per cent keeps the mark of a note behind the sign', () => {
    const cell = { text: '56.74', value: '56.735', note: 2 };
    expect(sheetValue(cell, column('#,##0.00%'), 'zh')).toEqual({
      kind: 'number',
      value: 0.56735,
      format: '#,##0.00%"⁽²⁾"',
    });
  });

  it('of a document made before formats of per cent holds what it held then', () => {
    const cell = { text: '56.74', value: '56.735' };
    expect(sheetValue(cell, column('#,##0.00'), 'zh')).toMatchObject({ value: 56.735 });
  });
});
