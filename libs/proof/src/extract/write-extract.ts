import type { Writable } from 'node:stream';
import { type LargeCell, type LargeRow, writeLargeWorkbook, type LargeOptions } from '@xiangtong/documents';
import { writeCsv } from '@xiangtong/tables';
import { extractWords } from './extract-words';
import { lineColumns } from './line-columns';
import type { LineExtract } from './line-extract';

export const extractFormats = ['xlsx', 'csv'] as const;
export type ExtractFormat = (typeof extractFormats)[number];

/** `lines-520122-2019-as-of-1042.xlsx`: says what a file is, wherever it is saved. */
export const extractFileName = ({ scope, period, asOf }: LineExtract, format: ExtractFormat): string =>
  `lines-${scope.code}-${period.text}-as-of-${asOf.seq}.${format}`;

async function* largeRows({ lines, names }: LineExtract): AsyncGenerator<readonly LargeRow[]> {
  for await (const batch of lines())
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

/** As a workbook, with constant memory. Resolves to the number of lines when the target has all. */
export const writeExtractWorkbook = async (
  extract: LineExtract,
  target: string | Writable,
  options: Pick<LargeOptions, 'rowsPerSheet'> = {},
): Promise<number> => {
  const { language } = extract.names;
  const word = extractWords[language];
  const columns = lineColumns.map(({ label, kind, numberFormat, width }) => ({
    label: label[language],
    kind,
    numberFormat,
    width,
  }));
  const { rows } = await writeLargeWorkbook(target, word.sheet, columns, largeRows(extract), {
    ...options,
    continued: word.continued,
    about: { name: word.about, rows: (written) => aboutRows(extract, written.rows, written.sheets) },
  });
  return rows;
};

/** As chunks of a CSV file with exact values; the first one has the headers and the byte order mark. */
export async function* extractCsv({ lines, names }: LineExtract): AsyncGenerator<string> {
  yield writeCsv([lineColumns.map(({ label }) => label[names.language])]);
  for await (const batch of lines()) {
    const rows = batch.map((line) => lineColumns.map(({ text }) => text(line, names)));
    yield writeCsv(rows).replace(/^\ufeff/, '');
  }
}
