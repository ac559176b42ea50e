import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Language } from '@xiangtong/contracts';
import { writeLargeWorkbook, type LargeCell, type LargeColumn, type LargeRow } from '@xiangtong/documents';
import { csvMark, csvRecord } from '@xiangtong/tables';
import { lineColumns } from './line-columns';
import type { LineExtract } from './line-extract';
import { extractParquet } from './extract-parquet';
import { lotsOf } from './lots';

interface ExtractWords {
  readonly sheet: string;
  readonly about: string;
  readonly title: string;
  readonly scope: string;
  readonly period: string;
  readonly position: string;
  readonly ledgerHash: string;
  readonly rows: string;
  readonly sheets: string;
  readonly data: string;
  readonly basis: string;
  readonly basisText: string;
  readonly continued: string;
}

const extractWords: Readonly<Record<Language, ExtractWords>> = {
  zh: {
    sheet: '明细',
    about: '说明',
    title: '销售明细',
    scope: '范围',
    period: '报告期',
    position: '账本位置',
    ledgerHash: '账本哈希',
    rows: '行数',
    sheets: '明细工作表数',
    data: '数据说明',
    basis: '口径',
    basisText: '该账本位置上有效的上报版本，每行一条；金额为买家实付（含邮费）减去已知退款。',
    continued: '超过工作表行数上限，余下各行见下一工作表。',
  },
  en: {
    sheet: 'Lines',
    about: 'About',
    title: 'Sales lines',
    scope: 'Scope',
    period: 'Period',
    position: 'Ledger position',
    ledgerHash: 'Ledger hash',
    rows: 'Rows',
    sheets: 'Sheets of lines',
    data: 'About the data',
    basis: 'Basis',
    basisText:
      'Revisions in force at this ledger position, a row a line; the amount is what buyers paid, postage included, less refunds known so far.',
    continued: 'The row limit of a sheet is reached; the lines continue on the next sheet.',
  },
};

export const extractFormats = ['xlsx', 'csv', 'parquet'] as const;
export type ExtractFormat = (typeof extractFormats)[number];

/** `lines-520122-2019-as-of-1042.xlsx`: says what a file is, wherever it is saved. */
export const extractFileName = ({ scope, period, asOf }: LineExtract, format: ExtractFormat): string =>
  `lines-${scope.code}-${period.text}-as-of-${asOf.seq}.${format}`;

export async function* largeRows({ lines, names }: LineExtract): AsyncGenerator<readonly LargeRow[]> {
  for await (const batch of lotsOf(lines))
    yield batch.map((line) => lineColumns.map(({ cell }) => cell(line, names)));
}

const aboutRows = (
  { scope, period, asOf, dataLabel, names }: LineExtract,
  rows: number,
  sheets: number,
): readonly (readonly [string, LargeCell])[] => {
  const word = extractWords[names.language];
  return [
    [word.title, ''],
    [word.scope, `${scope.name} ${scope.code}`],
    [word.period, period.text],
    [word.position, asOf.seq],
    [word.ledgerHash, asOf.ledgerHash],
    [word.rows, rows],
    [word.sheets, sheets],
    [word.basis, word.basisText],
    ...(dataLabel === null ? [] : [[word.data, dataLabel] as const]),
  ];
};

export const largeColumns = (language: Language): readonly LargeColumn[] =>
  lineColumns.map(({ label, kind, numberFormat, width }) => ({
    label: label[language],
    kind,
    numberFormat,
    width,
  }));

/** Writes a workbook with constant memory. Resolves to the number of lines when the target has all. */
const writeExtractWorkbook = async (
  extract: LineExtract,
  target: string | Writable,
  options: { readonly rowsPerSheet?: number } = {},
): Promise<number> => {
  const { language } = extract.names;
  const word = extractWords[language];
  const { rows } = await writeLargeWorkbook(target, word.sheet, largeColumns(language), largeRows(extract), {
    ...options,
    continued: word.continued,
    about: { name: word.about, rows: (written) => aboutRows(extract, written.rows, written.sheets) },
  });
  return rows;
};

/** The chunks of a CSV file with exact values; the first one has the headers and the byte order mark. */
async function* extractCsv({ lines, names }: LineExtract): AsyncGenerator<string> {
  yield csvMark + csvRecord(lineColumns.map(({ label }) => label[names.language]));
  for await (const batch of lotsOf(lines))
    yield batch.map((line) => csvRecord(lineColumns.map(({ text }) => text(line, names)))).join('');
}

/** Writes one of the formats with constant memory. Resolves when the target has all. */
export const writeExtract = async (
  extract: LineExtract,
  format: ExtractFormat,
  target: Writable,
): Promise<void> => {
  if (format === 'xlsx') await writeExtractWorkbook(extract, target);
  else {
    const chunks = format === 'csv' ? extractCsv(extract) : extractParquet(extract);
    await pipeline(Readable.from(chunks, { highWaterMark: 1 }), target);
  }
};
