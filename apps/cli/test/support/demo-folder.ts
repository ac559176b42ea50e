import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readPdfPages, type PdfPage } from '@xiangtong/documents';
import { projectDirectory } from '@xiangtong/infrastructure';
import { Workbook, type Worksheet } from 'exceljs';
import { readPictures, type Picture } from './page-pictures';

const run = promisify(execFile);

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

type DemoReportId =
  | 'annual-bulletin'
  | 'annual-yearbook'
  | 'monthly-express'
  | 'yoy'
  | 'poverty-impact'
  | 'parks'
  | 'reporting-quality'
  | 'audit-summary';
export type ReportName = `${DemoReportId}-${string}-2019${'' | '-12'}-${'zh' | 'en'}`;

export const city = '520100';
export const county = '520122';
const township = '520122001';
export const village = '520122001208';
/** The reports that the demo makes, by scope and period. */
export const reportNames = [
  ...(['yoy', 'poverty-impact'] as const).flatMap((report) =>
    [city, county, village].map((scope) => `${report}-${scope}-2019` as const),
  ),
  ...[city, county].map((scope) => `annual-bulletin-${scope}-2019` as const),
  `annual-yearbook-${city}-2019` as const,
  `parks-${city}-2019` as const,
  ...(['reporting-quality', 'audit-summary'] as const).map((report) => `${report}-${county}-2019` as const),
  `monthly-express-${county}-2019-12` as const,
];

/** What is there to be read only, as PDF. */
export const sheetNames = [city, county, township].flatMap((scope) =>
  ['zh', 'en'].map((language) => `one-page-${scope}-2019-${language}.pdf`),
);

/** Whether a report has few tables, so that less can be expected of it. */
export const isShort = (report: string): boolean =>
  /^(parks|reporting-quality|audit-summary|monthly-express)/.test(report);

/** A folder in which a person runs the built command, with its own data folder. */
export class DemoFolder {
  private readonly pdfs = new Map<string, Promise<readonly PdfPage[]>>();
  private readonly books = new Map<string, Promise<Workbook>>();

  private constructor(private readonly path: string) {}

  static async create(): Promise<DemoFolder> {
    return new DemoFolder(await mkdtemp(join(tmpdir(), 'xiangtong-demo-')));
  }

  get data(): string {
    return join(this.path, 'data');
  }

  xiangtong(...args: string[]): Promise<Output> {
    const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
    const env = { PATH: '/usr/bin:/bin', DATA_DIR: this.data };
    return run(process.execPath, [main, ...args], { cwd: this.path, env, maxBuffer: 1 << 26 });
  }

  async json(...args: string[]): Promise<unknown> {
    return JSON.parse((await this.xiangtong(...args)).stdout) as unknown;
  }

  /** Names of the files in out/ and when they were written. */
  async files(): Promise<ReadonlyMap<string, number>> {
    const names = (await readdir(join(this.path, 'out'))).filter((name) => !name.startsWith('.')).sort();
    const times = await Promise.all(names.map((name) => stat(join(this.path, 'out', name))));
    return new Map(names.map((name, index) => [name, times[index]!.mtimeMs]));
  }

  /** Text of a PDF by page and line. */
  async pdf(name: ReportName): Promise<string> {
    return (await this.pages(`${name}.pdf`)).flatMap(({ lines }) => lines).join('\n');
  }

  /** Every page of a PDF with its texts and their places. */
  pages(file: string): Promise<readonly PdfPage[]> {
    return kept(this.pdfs, file, async () => readPdfPages(await this.bytes(file)));
  }

  /** The pictures of every page of a PDF. */
  async pictures(file: string): Promise<readonly (readonly Picture[])[]> {
    return readPictures(await this.bytes(file));
  }

  bytes(file: string): Promise<Buffer> {
    return readFile(join(this.path, 'out', file));
  }

  workbook(name: ReportName): Promise<Workbook> {
    return kept(this.books, name, () => new Workbook().xlsx.readFile(join(this.path, 'out', `${name}.xlsx`)));
  }

  /** Values of a table's row by the heads of its columns. */
  async row(name: ReportName, title: string, ...begin: string[]): Promise<Row | undefined> {
    return rowOf(sheetOf(await this.workbook(name), title), ...begin);
  }

  async current(name: ReportName, title: string, ...begin: string[]): Promise<unknown> {
    return (await this.row(name, title, ...begin))?.['2019年'];
  }

  /** The data stays for the tests in the browser if they ask for a folder that keeps it. */
  async remove(): Promise<void> {
    // oxlint-disable-next-line no-restricted-properties -- the tests' own setting, which the product does not know
    const kept = process.env['WEB_TEST_DATA'];
    if (kept !== undefined && !existsSync(kept)) {
      await cp(this.data, `${kept}.part`, { recursive: true });
      await rename(`${kept}.part`, kept);
    }
    await rm(this.path, { recursive: true, force: true });
  }
}

const kept = <Value>(
  store: Map<string, Promise<Value>>,
  name: string,
  read: () => Promise<Value>,
): Promise<Value> => {
  const value = store.get(name) ?? read();
  store.set(name, value);
  return value;
};

/** Text without blanks: where lines end does not matter. */
export const dense = (text: string): string => text.replace(/\s+/g, '');

/** Lines of a page with single blanks: `泡白菜 江苏省 1.5 千克 1 25.50`. */
export const tableLines = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));

export const headRow = 2;

/** Head of a column without its unit: `同比增长`. */
const headAt = (sheet: Worksheet, column: number): string =>
  sheet.getCell(headRow, column).text.split('\n')[0]!;

type Row = Readonly<Record<string, unknown>>;

/** Row of a sheet by the text of its first cells, its values by the heads of their columns; undefined if missing. */
export const rowOf = (sheet: Worksheet, ...begin: string[]): Row | undefined => {
  const found = sheet
    .getRows(headRow + 1, sheet.rowCount)
    ?.find((row) => begin.every((text, index) => row.getCell(index + 1).value === text));
  if (!found) return undefined;
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  return Object.fromEntries(columns.map((column) => [headAt(sheet, column), found.getCell(column).value]));
};

/** The sheet whose title in the first cell ends with this. */
export const sheetOf = (book: Workbook, title: string): Worksheet => {
  const sheet = book.worksheets.find((each) => each.getCell(1, 1).text.endsWith(`\u3000${title}`));
  if (!sheet) throw new Error(`no sheet "${title}"`);
  return sheet;
};
