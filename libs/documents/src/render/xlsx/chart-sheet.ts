import type { Chart, ReportDocument } from '@xiangtong/contracts';
import type { Workbook, Worksheet } from 'exceljs';
import { chartImage } from '../charts/chart-image';
import { chartHeight, drawChart } from '../charts/chart-picture';
import { words } from '../words';
import { sheetWidth } from './column-widths';
import { headerFooter, pageSetup } from './page-setup';
import type { SheetNames } from './sheet-names';

const rowHeight = 15;
const titleHeight = 18;
const pictureWidth = 440;
/** Rows on a printed page. */
const rowsPerPage = 46;
/** Narrower than a printed page, so that nothing is scaled or cut. */
const columnWidth = 74;

export const chartsOf = ({ sections }: ReportDocument): readonly Chart[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));

/** Points to pixels, the unit of pictures in exceljs. */
const pixels = (points: number): number => Math.round((points * 96) / 72);

interface ChartPlace {
  readonly document: ReportDocument;
  readonly drawing: Drawing;
}

/** `none`: only texts, in the same places. `pictures`: as workbooks were before Excel drew their charts. */
export type Drawing = 'none' | 'pictures' | 'charts';

/** One white point: it holds the place of a chart that Excel draws. */
const standIn = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

/** Title and alternative text are in cells too: not every program shows those of a picture. */
const addChart = (sheet: Worksheet, chart: Chart, at: number, { document, drawing }: ChartPlace): number => {
  const place = { width: pictureWidth, tallest: 700, language: document.language };
  const title = sheet.getCell(at, 1);
  title.value = [chart.number, chart.title].filter(Boolean).join('\u3000');
  title.font = { name: '等线', size: 11, bold: true };
  // Pictures are positioned by the row heights at opening: no row may grow later.
  sheet.getRow(at).height = titleHeight;
  const text = sheet.getCell(at + 1, 1);
  text.value = chart.alternativeText;
  text.font = { name: '等线', size: 9, color: { argb: 'FF555555' } };
  text.alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(at + 1).height = Math.ceil(sheetWidth(chart.alternativeText) / columnWidth) * 12 + 4;
  const height = chartHeight(chart, place);
  const isNative = drawing === 'charts' && chart.type !== 'tile-map';
  if (drawing !== 'none')
    addPicture(sheet, isNative ? standIn : chartImage(drawChart(chart, place)), { row: at + 1, height });
  return at + 3 + Math.ceil(height / rowHeight);
};

interface PicturePlace {
  readonly row: number;
  readonly height: number;
}

const addPicture = (sheet: Worksheet, png: Buffer, { row, height }: PicturePlace): void => {
  const image = sheet.workbook.addImage({ buffer: png as never, extension: 'png' });
  const ext = { width: pixels(pictureWidth), height: pixels(height) };
  sheet.addImage(image, { tl: { col: 0, row }, ext });
};

/** All charts of a report, one below the other. */
export const addChartSheet = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
  drawing: Drawing,
): void => {
  const charts = chartsOf(document);
  if (charts.length === 0) return;
  const sheet = workbook.addWorksheet(names.take(words[document.language].charts), {
    pageSetup: pageSetup('portrait'),
    headerFooter: headerFooter(document),
    properties: { defaultRowHeight: rowHeight },
    views: [{ showGridLines: false }],
  });
  sheet.getColumn(1).width = columnWidth;
  let [at, pageStart] = [1, 1];
  for (const chart of charts) {
    const next = addChart(sheet, chart, at, { document, drawing });
    if (next - pageStart > rowsPerPage && at > pageStart) {
      // A picture is never split over two pages.
      sheet.getRow(at - 1).addPageBreak();
      pageStart = at;
    }
    at = next;
  }
};
