import type { CubeDimension, CubeRow, Name } from '@xiangtong/contracts';
import { fractionOf, magnitude, subtractFractions, type Fraction } from '@xiangtong/domain';
import { sumOf, yuanOf } from './figures';
import type { RecordsReader, RecordsRow, RecordsTable } from './records-table';

interface Sums {
  readonly amount: Fraction;
  readonly orders: Fraction;
}

const breakdowns = {
  unit: { zh: '按填报单位', en: 'By reporting unit' },
  month: { zh: '按月份', en: 'By month' },
  product: { zh: '按产品', en: 'By product' },
  destinationProvince: { zh: '按目的地省份', en: 'By destination province' },
  platform: { zh: '按平台', en: 'By platform' },
  flow: { zh: '按流向', en: 'By direction' },
} as const satisfies Partial<Record<CubeDimension, Name>>;

const sources = {
  ledgerLines: { zh: '账本逐行相加', en: 'Lines of the ledger' },
  reportTotals: { zh: '报表合计相加', en: 'Totals stated by the reports' },
} as const satisfies Record<string, Name>;

const exactIn = (row: CubeRow, column: keyof Sums): Fraction => fractionOf(row[column] ?? 0);

const rowOf = (
  breakdown: string,
  name: Name,
  whole: Sums,
  parts: Partial<Sums>,
  members: number,
): RecordsRow => {
  const difference = (column: keyof Sums): Fraction | null =>
    parts[column] ? subtractFractions(parts[column], whole[column]) : null;
  return {
    codes: { breakdown },
    names: { breakdown: name },
    figures: {
      members: fractionOf(members),
      whole: whole.amount,
      parts: parts.amount ?? null,
      difference: difference('amount'),
      ordersWhole: whole.orders,
      ordersParts: parts.orders ?? null,
      ordersDifference: difference('orders'),
    },
  };
};

const cubeRow = async (reader: RecordsReader, dimension: keyof typeof breakdowns, whole: Sums) => {
  const { rows } = await reader.cube({ measures: ['amount', 'orders'], by: [dimension] });
  const parts = {
    amount: sumOf(rows.map((row) => exactIn(row, 'amount'))),
    orders: sumOf(rows.map((row) => exactIn(row, 'orders'))),
  };
  return rowOf(dimension, breakdowns[dimension], whole, parts, rows.length);
};

const ledgerRows = async (reader: RecordsReader, whole: Sums): Promise<RecordsRow[]> => {
  const { amountFen, orders, lines, statedFen, unitMonths } = await reader.lineSums();
  const added = { amount: yuanOf(amountFen), orders: fractionOf(String(orders)) };
  return [
    rowOf('ledgerLines', sources.ledgerLines, whole, added, lines),
    rowOf('reportTotals', sources.reportTotals, whole, { amount: yuanOf(statedFen) }, unitMonths),
  ];
};

const distances = (rows: readonly RecordsRow[], column: string): Fraction =>
  sumOf(rows.map(({ figures }) => figures[column] && magnitude(figures[column])));

/** |Σ parts − whole| of the printed total, by every breakdown and against the lines in the ledger. Must be 0 everywhere. */
export const coherence: RecordsTable = {
  dimensions: ['breakdown'],
  texts: [],
  figures: [
    'members',
    'whole',
    'parts',
    'difference',
    'ordersWhole',
    'ordersParts',
    'ordersDifference',
    'tests',
  ],
  read: async (reader) => {
    const { totals } = await reader.cube({ measures: ['amount', 'orders'], by: [] });
    const whole = { amount: exactIn(totals, 'amount'), orders: exactIn(totals, 'orders') };
    const rows: RecordsRow[] = await ledgerRows(reader, whole);
    for (const dimension of Object.keys(breakdowns) as (keyof typeof breakdowns)[])
      rows.push(await cubeRow(reader, dimension, whole));
    return rows;
  },
  total: (rows) => ({
    difference: distances(rows, 'difference'),
    ordersDifference: distances(rows, 'ordersDifference'),
    tests: fractionOf(rows.length),
  }),
};
