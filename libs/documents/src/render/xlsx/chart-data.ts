import type { Chart, ReportDocument } from '@xiangtong/contracts';
import { cellAddress, looksLikeFormula } from '@xiangtong/tables';
import type { Style, Workbook, Worksheet } from 'exceljs';
import type { ChartCells } from '../charts/native/chart-xml';
import { nativeChartOf, type NativeChart } from '../charts/native/native-chart';
import { words } from '../words';
import { headerFooter, pageSetup } from './page-setup';
import { quotedSheet } from './range-names';
import type { SheetNames } from './sheet-names';
import { sheetWords } from './sheet-words';

const font = { name: '等线', size: 10 } as const;
const bold: Partial<Style> = { font: { ...font, bold: true } };
const plain: Partial<Style> = { font };

/** A chart that Excel draws, with the cells it is drawn from. */
export interface DrawnChart {
  readonly chart: Chart;
  readonly native: NativeChart;
  readonly cells: ChartCells;
}

const nameWidth = 28;
const valueWidth = 14;

const put = (sheet: Worksheet, row: number, column: number, text: string, style: Partial<Style>): void => {
  if (text === '') return;
  const cell = sheet.getCell(row, column);
  cell.value = text;
  cell.style = looksLikeFormula(text) ? { ...style, numFmt: '@' } : style;
};

const cellsOf = ({ categories, series }: NativeChart, sheet: string, head: number): ChartCells => {
  const cell = (row: number, column: number): string =>
    cellAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const range = (column: number): string =>
    `${quotedSheet(sheet)}!${cell(head + 1, column)}:${cell(head + categories.length, column)}`;
  return {
    categories: range(0),
    series: series.map((_, index) => ({
      name: `${quotedSheet(sheet)}!${cell(head, index + 1)}`,
      values: range(index + 1),
    })),
  };
};

/** Why there is no value, by category: a cell with a word would be drawn as zero. */
const remarks = (chart: Chart, language: ReportDocument['language']): ReadonlyMap<number, string> => {
  const { colon } = words[language];
  const texts = new Map<number, string>();
  for (const { series, category, mark } of chart.gaps ?? []) {
    const name = chart.series[series]?.name ?? '';
    texts.set(category, [texts.get(category), `${name}${colon}${mark}`].filter(Boolean).join(' '));
  }
  return texts;
};

/** Title, head, a row for each category, then what is not in the picture; returns the row behind them. */
const writeChart = (
  sheet: Worksheet,
  from: number,
  { chart, native }: Omit<DrawnChart, 'cells'>,
  language: ReportDocument['language'],
): number => {
  const { categories, series, numberFormat } = native;
  put(sheet, from, 1, [chart.number, chart.title].filter(Boolean).join('\u3000'), bold);
  put(sheet, from + 1, 1, chart.unit === '' ? '' : words[language].unit(chart.unit), plain);
  series.forEach(({ name }, index) => put(sheet, from + 1, index + 2, name, bold));
  const why = remarks(chart, language);
  categories.forEach((category, row) => {
    put(sheet, from + 2 + row, 1, category, plain);
    series.forEach(({ values }, index) => {
      const value = values[row];
      if (value === null || value === undefined) return;
      const cell = sheet.getCell(from + 2 + row, index + 2);
      cell.value = value;
      cell.style = { font, numFmt: numberFormat };
    });
    put(sheet, from + 2 + row, series.length + 2, why.get(row) ?? '', plain);
  });
  const behind = from + 2 + categories.length;
  (chart.notes ?? []).forEach((note, index) => put(sheet, behind + index, 1, note, plain));
  return behind + (chart.notes?.length ?? 0) + 1;
};

/** The values that charts are drawn from, one chart below the other; empty where Excel draws none. */
export const addChartData = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
): readonly DrawnChart[] => {
  const { language, sections } = document;
  const charts = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      const native = block.kind === 'chart' ? nativeChartOf(block, language) : null;
      return block.kind === 'chart' && native ? [{ chart: block, native }] : [];
    });
  if (charts.length === 0) return [];
  const sheet = workbook.addWorksheet(names.take(sheetWords[language].chartData), {
    pageSetup: pageSetup('portrait'),
    headerFooter: headerFooter(document),
  });
  const columns = Math.max(...charts.map(({ native }) => native.series.length)) + 2;
  for (let column = 1; column <= columns; column += 1)
    sheet.getColumn(column).width = column === 1 ? nameWidth : valueWidth;
  let at = 1;
  return charts.map((one) => {
    const cells = cellsOf(one.native, sheet.name, at + 1);
    at = writeChart(sheet, at, one, language);
    return { ...one, cells };
  });
};
