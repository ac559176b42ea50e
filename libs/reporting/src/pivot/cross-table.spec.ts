import type { CubeQuery, CubeResponse, CubeRow } from '@xiangtong/contracts';
import { crossQueries, crossTable, type CrossLine } from './cross-table';
import { askTableParts } from './table-parts';

const cells: CubeQuery = { measures: ['amount'], by: ['destinationProvince'], period: '2019', asOf: 7 };

const answerOf = (rows: readonly CubeRow[], amount = '100.00'): CubeResponse =>
  ({
    asOf: 7,
    columns: [{ key: 'amount', role: 'measure', unit: 'yuan', decimals: 2 }],
    rows,
    totals: { amount },
    labels: {},
    truncated: false,
  }) as unknown as CubeResponse;

const province = (index: number): string => `${11 + index}0000`;
const lines = answerOf([
  { destinationProvince: '000000', amount: '500.00' },
  ...Array.from({ length: 8 }, (_, index) => ({
    destinationProvince: province(index),
    amount: `${100 - index}.00`,
  })),
]);

const told = (line: CrossLine, column: string | null = null) => [
  line.members.map(({ name }) => name).join('/'),
  line.cellOf(column)['amount'],
];

describe('a table as the page lays it out', () => {
  it('has all but the first lines as one, asked for anew, and the unknown behind them', async () => {
    const asked: CubeQuery[] = [];
    const ask = async (query: CubeQuery): Promise<CubeResponse> => {
      asked.push(query);
      return answerOf([], '285.00');
    };
    const queries = crossQueries(cells, null);
    const parts = await askTableParts(ask, queries, lines, { top: 5, subtotals: false });
    expect(asked).toEqual([
      expect.objectContaining({
        by: [],
        asOf: 7,
        where: { destinationProvince: [province(5), province(6), province(7)] },
      }),
    ]);
    const table = crossTable(queries, { lines, ...parts }, null, 'zh');
    expect(table.lines.slice(-3).map((line) => told(line))).toEqual([
      [province(4), '96.00'],
      ['其他 3 项', '285.00'],
      ['000000', '500.00'],
    ]);
    expect(table.lines).toHaveLength(7);
  });

  it('has subtotals above their lines, with cells of their own', async () => {
    const both: CubeQuery = { ...cells, by: ['county', 'product', 'month'] };
    const queries = crossQueries(both, 'month');
    const ask = async ({ by }: CubeQuery): Promise<CubeResponse> =>
      answerOf(
        by.includes('month')
          ? [{ county: 'A', month: '2019-01', amount: '9.00' }]
          : [
              { county: 'A', amount: '9.00' },
              { county: 'B', amount: '1.00' },
            ],
      );
    const products = answerOf([
      { county: 'B', product: 'x', amount: '1.00' },
      { county: 'A', product: 'x', amount: '5.00' },
      { county: 'A', product: 'y', amount: '4.00' },
    ]);
    const answers = {
      lines: products,
      cells: answerOf([]),
      foot: answerOf([{ month: '2019-01', amount: '10.00' }]),
    };
    const parts = await askTableParts(ask, queries, products, { top: 5, subtotals: true });
    const table = crossTable(queries, { ...answers, ...parts }, 'month', 'en');
    expect(table.lines.map((line) => [line.kind, ...told(line)])).toEqual([
      ['subtotal', 'A/Subtotal', '9.00'],
      ['line', 'A/x', '5.00'],
      ['line', 'A/y', '4.00'],
      ['subtotal', 'B/Subtotal', '1.00'],
      ['line', 'B/x', '1.00'],
    ]);
    expect(told(table.lines[0]!, '2019-01')).toEqual(['A/Subtotal', '9.00']);
    expect(told(table.lines[1]!, '2019-01')).toEqual(['A/x', 0]);
  });

  it('asks for neither where the page shows none', async () => {
    const ask = async (): Promise<CubeResponse> => {
      throw new Error('not wanted');
    };
    expect(
      await askTableParts(ask, crossQueries(cells, null), lines, { top: null, subtotals: true }),
    ).toEqual({});
    expect(await askTableParts(ask, crossQueries(cells, null), lines, { top: 10, subtotals: false })).toEqual(
      {},
    );
  });
});
