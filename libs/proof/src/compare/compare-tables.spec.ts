import type { Cell, ReportDocument, Row, Table } from '@xiangtong/contracts';
import { compareTables } from './compare-tables';

const text = (value: string): Cell => ({ text: value, value: null });
const number = (value: string): Cell => ({ text: value, value });

const columns: Table['columns'] = [
  { key: 'name', label: '单位', unit: '', kind: 'text', numberFormat: '', width: 3 },
  { key: 'amount', label: '零售额', unit: '万元', kind: 'number', numberFormat: '#,##0.00', width: 1 },
  { key: 'growth', label: '同比', unit: '%', kind: 'number', numberFormat: '#,##0.00', width: 1 },
];

const row = (name: string, amount: string, growth: string, key?: string): Row => ({
  kind: 'body',
  cells: [text(name), number(amount), number(growth)],
  ...(key !== undefined && { key }),
});

const documentOf = (rows: readonly Row[], id = 'units'): ReportDocument => ({
  schema: 'xiangtong.report/1',
  report: 'yoy',
  title: '同比',
  language: 'zh',
  edition: 'internal',
  parameters: { period: '2019', scope: '520122' },
  legalHeader: [],
  caption: { unit: '', period: '', unitOfMeasure: '' },
  asOf: { seq: 1, ledgerHash: '0'.repeat(64) },
  sections: [
    {
      id: 'all',
      title: '一',
      orientation: 'portrait',
      blocks: [{ kind: 'table', id, number: '表 1', title: '各单位', columns, rows, notes: [] }],
    },
  ],
  notes: [],
  signatures: [],
  pageFooter: '',
});

const cellsOf = (before: readonly Row[], after: readonly Row[]) =>
  compareTables(documentOf(before), documentOf(after))[0]!.rows.map(({ label, moved, cells }) => [
    label,
    moved,
    ...cells.map(({ before: old, after: current, change, growth }) => [old, current, change, growth]),
  ]);

describe('tables side by side', () => {
  it('give change and growth of levels, of rates the change alone', () => {
    expect(cellsOf([row('立碑村', '80.00', '10.00')], [row('立碑村', '100.00', '12.50')])).toEqual([
      ['立碑村', true, ['80.00', '100.00', '20', '0.250000'], ['10.00', '12.50', '2.5', null]],
    ]);
  });

  it('have no growth on nothing', () => {
    const [only] = cellsOf([row('立碑村', '0.00', '0.00')], [row('立碑村', '1.00', '0.00')]);
    expect(only![2]).toEqual(['0.00', '1.00', '1', null]);
  });

  it('keep rows that came or went', () => {
    expect(cellsOf([row('甲', '1.00', '0.00')], [row('乙', '2.00', '0.00')])).toEqual([
      ['乙', true, [null, '2.00', null, null], [null, '0.00', null, null]],
      ['甲', true, ['1.00', null, null, null], ['0.00', null, null, null]],
    ]);
  });

  it('know a row by its key whatever it is called, and by its name where an edition has no keys', () => {
    const renamed = cellsOf([row('旧名', '1.00', '0.00', 'V1')], [row('新名', '1.00', '0.00', 'V1')]);
    expect(renamed).toEqual([
      ['新名', false, ['1.00', '1.00', '0', '0.000000'], ['0.00', '0.00', '0', null]],
    ]);
    const older = cellsOf([row('立碑村', '1.00', '0.00')], [row('立碑村', '1.00', '0.00', 'V1')]);
    expect(older).toHaveLength(1);
  });

  it('keep tables of one edition alone', () => {
    const rows = [row('甲', '1.00', '0.00')];
    const compared = compareTables(documentOf(rows, 'gone'), documentOf(rows, 'new'));
    expect(compared.map(({ id }) => id)).toEqual(['new', 'gone']);
  });
});
