import { columnIndex, DomainError, type TableRecord } from '@xiangtong/infrastructure';
import { unitColumns, type UnitTable } from '@xiangtong/reference';
import { Workbook } from 'exceljs';
import { readPeriod } from './meaning/periods';
import { openTable } from './table/open-table';
import { isFault, type CellValue, type TableRow } from './table/table';

const MAX_UNITS = 100_000;

/** A table as a workbook with one sheet. Every cell is text and stays text when it is edited. */
export const writeTableWorkbook = async (
  name: string,
  [head = [], ...rows]: readonly (readonly string[])[],
): Promise<Buffer> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = head.map((_, index) => ({
    width: Math.min(60, 2 + Math.max(...[head, ...rows].map((row) => row[index]?.length ?? 0))),
    style: { numFmt: '@' },
  }));
  sheet.addRow(head).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

/** The table of units in a workbook (its first non-empty sheet) or in a CSV of any usual kind. */
export const readUnitTable = async (bytes: Buffer): Promise<UnitTable> => {
  const file = await openTable(bytes);
  for (const sheet of file.sheets) {
    const records = await readRecords(sheet.rows());
    if (records.length === 0) continue;
    const months = monthColumns(records[0]!);
    return {
      sheet: file.kind === 'xlsx' ? sheet.name : null,
      records: records.map(({ number, cells }): TableRecord => ({
        line: number,
        record: Array.from(cells, (cell, index) => textOf(cell, months.has(index), file.from1904)),
      })),
    };
  }
  throw new DomainError('FILE.EMPTY');
};

const readRecords = async (pieces: AsyncIterable<readonly TableRow[]>): Promise<TableRow[]> => {
  const rows: TableRow[] = [];
  for await (const piece of pieces) {
    rows.push(...piece.filter(({ cells }) => cells.some((cell) => cell !== undefined)));
    if (rows.length > MAX_UNITS)
      throw new DomainError('FILE.TOO_COMPLEX', { part: 'rows', limit: MAX_UNITS });
  }
  return rows;
};

const monthColumns = ({ cells, number }: TableRow): ReadonlySet<number> => {
  const head = { line: number, record: Array.from(cells, (cell) => textOf(cell, false, false)) };
  const dated = unitColumns.filter(({ name }) => name === 'valid_from' || name === 'valid_to');
  return new Set(dated.map((column) => columnIndex(head, column)));
};

/** Spreadsheets convert `2018-01` to a date: in month columns a date is read as its month. */
const textOf = (cell: CellValue | undefined, isMonth: boolean, from1904: boolean): string => {
  if (cell === undefined) return '';
  if (isFault(cell)) return cell.text;
  if (isMonth && typeof cell !== 'boolean') return readPeriod(cell, from1904) ?? String(cell);
  return String(cell);
};
