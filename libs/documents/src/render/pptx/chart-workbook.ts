import {
  cellAddress,
  packageParts,
  sheetNamespace,
  textCellXml,
  workbookXml,
  xmlDeclaration,
} from '@xiangtong/tables';
import { strToU8, zipSync } from 'fflate';
import type { ChartCells } from '../charts/native/chart-xml';
import type { NativeChart } from '../charts/native/native-chart';

const SHEET = 'Sheet1';
const EPOCH = new Date(1980, 0, 1);

const absolute = (row: number, column: number): string =>
  cellAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

/** Where the values of a chart stand in its own workbook: names of series in the first row, categories in the first column. */
export const chartCells = ({ categories, series }: NativeChart): ChartCells => {
  const range = (column: number): string =>
    `${SHEET}!${absolute(2, column)}:${absolute(categories.length + 1, column)}`;
  return {
    categories: range(0),
    series: series.map((_, index) => ({
      name: `${SHEET}!${absolute(1, index + 1)}`,
      values: range(index + 1),
    })),
  };
};

const rowXml = (row: number, cells: readonly (string | number | null)[]): string => {
  const written = cells.map((cell, column) => {
    const at = cellAddress(row, column);
    if (cell === null || cell === '') return '';
    return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : textCellXml(at, cell, '');
  });
  return `<row r="${row}">${written.join('')}</row>`;
};

const styles = `${xmlDeclaration}<styleSheet xmlns="${sheetNamespace}"><fonts count="1"><font><sz val="10"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`;

/** The workbook that a presentation opens when somebody edits the data of a chart. */
export const chartWorkbook = ({ categories, series }: NativeChart): Uint8Array => {
  const rows = [
    ['', ...series.map(({ name }) => name)],
    ...categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? null)]),
  ];
  const sheet = `${xmlDeclaration}<worksheet xmlns="${sheetNamespace}"><sheetData>${rows.map((cells, index) => rowXml(index + 1, cells)).join('')}</sheetData></worksheet>`;
  const parts = [
    ...packageParts(1),
    ['xl/workbook.xml', workbookXml([SHEET])],
    ['xl/styles.xml', styles],
    ['xl/worksheets/sheet1.xml', sheet],
  ] as const;
  const files = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { level: 5, mtime: EPOCH });
};
