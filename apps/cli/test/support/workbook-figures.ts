import { ValueType, type Workbook, type Worksheet } from 'exceljs';
import { headRow } from './demo-folder';

/** Charts, method, recalculation and the list of all figures follow the tables. */
const afterTables = new Set(['复算', '数据', '图数据', 'Recalculation', 'Data', 'Chart data']);

const tableSheets = (book: Workbook): readonly Worksheet[] =>
  book.worksheets.filter(({ name }) => !afterTables.has(name)).slice(1, -1);

/** All numbers of the sheets of tables by sheet and cell, with their formats. */
export const figures = (book: Workbook): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  tableSheets(book).forEach((sheet, index) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ValueType.Formula) throw new Error(`${sheet.name}!${cell.address} is a formula`);
        if (cell.type === ValueType.Number) {
          found.set(`${index + 1}!${cell.address}`, `${String(cell.value)} ${cell.numFmt}`);
        }
      }),
    ),
  );
  return found;
};

/** Columns of money and of orders: everything else counts some things more than once, or not at all. */
const additiveHead = /[（(](?:万元|元|10,000 yuan|yuan|单|orders)[）)]$/;
const totalLabel = /^(?:合计|Total)/;

/**
 * Money in 万元 has six decimals at most: fen are exact as millionths. A dash with its reason stands where nothing was
 * reported.
 */
const millionths = (value: unknown): bigint => {
  if (String(value).startsWith('—')) return 0n;
  const [whole = '', fraction = ''] = String(value).split('.');
  if (fraction.length > 6) throw new Error(`${String(value)} is not exact`);
  return BigInt(whole + fraction.padEnd(6, '0'));
};

const totalRowOf = (sheet: Worksheet): number => {
  for (let at = sheet.rowCount; at > headRow; at -= 1) {
    if (totalLabel.test(sheet.getCell(at, 1).text)) return at;
  }
  return 0;
};

const isSum = (sheet: Worksheet, column: number, total: number): boolean => {
  let sum = 0n;
  for (let at = headRow + 1; at < total; at += 1) sum += millionths(sheet.getCell(at, column).value);
  return sum === millionths(sheet.getCell(total, column).value);
};

/** Number of additive columns of tables with a total, and those that do not sum to it. */
export const unequalSums = (
  book: Workbook,
): { readonly columns: number; readonly unequal: readonly string[] } => {
  let columns = 0;
  const unequal: string[] = [];
  for (const sheet of tableSheets(book)) {
    const total = totalRowOf(sheet);
    if (total === 0) continue;
    for (let column = 2; column <= sheet.columnCount; column += 1) {
      const head = sheet.getCell(headRow, column).text;
      if (!additiveHead.test(head)) continue;
      columns += 1;
      if (!isSum(sheet, column, total)) unequal.push(`${sheet.name}: ${head}`);
    }
  }
  return { columns, unequal };
};

/** Figures with two decimals of the tables of a PDF; sentences round them differently in each language. */
export const printedFigures = (text: string): string[] => {
  const tables = text.replace(/[\d,.]+\s*[万亿]/g, '').replace(/[\d,.]+\s+(?:million|billion)/g, '');
  return [...new Set(tables.match(/-?[\d,]+\.\d\d(?!\d)/g))].sort();
};
