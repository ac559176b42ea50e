import { CsvRows, damagedLine, TableError } from '@xiangtong/tables';
import { DomainError, type InputMistake } from '../errors/domain-error';

/** A column of an import file: the name in code, other accepted headers (zh), and whether it is required. */
export interface TableColumn<Name extends string> {
  readonly name: Name;
  readonly heads?: readonly string[];
  readonly required: boolean;
}

/** One data row; `line` is the line in the file, headers included, as an editor shows it. */
export interface TableRow<Name extends string> {
  readonly line: number;
  readonly values: Readonly<Record<Name, string>>;
}

/** Strict UTF-8, with or without a byte order mark; throws REQUEST.BROKEN_ENCODING with the line. */
export const decodeUtf8 = (content: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new DomainError('REQUEST.BROKEN_ENCODING', { line: damagedLine(content, 'utf-8') }, [], { cause });
  }
};

/** A table as it was read, headers first. */
export interface TableRecord {
  readonly record: readonly string[];
  /** Line of a CSV file or row of a sheet. */
  readonly line: number;
}

/**
 * Reads a CSV whose columns may be in any order under their English or Chinese headers. Throws IMPORT.INVALID when a
 * required column is missing or the text is not CSV.
 */
export const readTable = <Name extends string>(
  text: string,
  columns: readonly TableColumn<Name>[],
): TableRow<Name>[] => readRecords(csvRecords(text), columns);

/** The same for a text that comes in pieces, the rows of one after the other: none of them is kept. */
export function* rowsInPieces<Name extends string>(
  pieces: Iterable<string>,
  columns: readonly TableColumn<Name>[],
): Generator<readonly TableRow<Name>[]> {
  let rowOf: RowOf<Name> | null = null;
  for (const records of recordsInPieces(pieces)) {
    const [head, ...others] = records;
    if (!head) continue;
    const rows = rowOf ? records : others;
    rowOf ??= rowsUnder(head, columns);
    yield rows.map(rowOf);
  }
  if (!rowOf) rowsUnder(undefined, columns);
}

/** The same for records that were already read, from a CSV or from a sheet. */
export const readRecords = <Name extends string>(
  [head, ...rows]: readonly TableRecord[],
  columns: readonly TableColumn<Name>[],
): TableRow<Name>[] => rows.map(rowsUnder(head, columns));

type RowOf<Name extends string> = (record: TableRecord) => TableRow<Name>;

const rowsUnder = <Name extends string>(
  head: TableRecord | undefined,
  columns: readonly TableColumn<Name>[],
): RowOf<Name> => {
  const indexes = columns.map((column) => ({ column, index: columnIndex(head, column) }));
  const missing = indexes.filter(({ column, index }) => column.required && index < 0);
  if (missing.length > 0) {
    throw invalidImport(
      missing.map(({ column }) => ({
        row: 1,
        code: 'IMPORT.MISSING_COLUMN' as const,
        parameters: { column: [column.name, ...(column.heads ?? [])].join(' / ') },
      })),
    );
  }
  return ({ record, line }) => ({
    line,
    values: Object.fromEntries(
      indexes.map(({ column, index }) => [column.name, (record[index] ?? '').trim()]),
    ) as Record<Name, string>,
  });
};

/** Index of a column, from 0; -1 when it is missing. */
export const columnIndex = (head: TableRecord | undefined, column: TableColumn<string>): number =>
  (head?.record ?? []).findIndex((cell) => [column.name, ...(column.heads ?? [])].includes(cell.trim()));

/** Wider and longer than any imported table. */
const bounds = { columns: 1_000, line: 1 << 20 };

/** The records of a CSV text; throws IMPORT.INVALID when it is not CSV. */
export const csvRecords = (text: string): TableRecord[] => {
  const records: TableRecord[] = [];
  eachRecord(text, (record) => records.push(record));
  return records;
};

/** The records that end in each piece. A file whose first piece has no line feed has none. */
function* recordsInPieces(pieces: Iterable<string>): Generator<readonly TableRecord[]> {
  let found: TableRecord[] = [];
  let rows: CsvRows | null = null;
  const taken = (): readonly TableRecord[] => {
    const records = found;
    found = [];
    return records;
  };
  const readerOf = (text: string): CsvRows => {
    const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
    return new CsvRows({ delimiter: ',', newline, isStrict: true, ...bounds }, (record, line) => {
      if (record.length > 1 || record[0] !== '') found.push({ record, line });
    });
  };
  for (const piece of pieces) {
    const text = rows ? piece : piece.replace(/^\ufeff/, '');
    const reader: CsvRows = rows ?? readerOf(text);
    rows = reader;
    asImportMistake(() => reader.push(text));
    yield taken();
  }
  asImportMistake(() => rows?.end());
  yield taken();
}

const eachRecord = (text: string, use: (record: TableRecord) => void): void => {
  for (const records of recordsInPieces([text])) records.forEach(use);
};

const asImportMistake = (read: () => void): void => {
  try {
    read();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { code, details } = error;
    throw invalidImport([
      wrongValue(details.row ?? 1, 'CSV', '', code === 'BROKEN_CSV' ? badQuote : badLine),
    ]);
  }
};

const badQuote =
  '引号没有成对，或没有围住整个单元格 / a quote is never closed, or does not stand around a whole cell';
const badLine = '这一行太长，或列太多 / the line is too long, or has too many cells';

export const invalidImport = (mistakes: readonly InputMistake[]): DomainError =>
  new DomainError('IMPORT.INVALID', { count: mistakes.length }, mistakes);

/** A wrong value of one cell, ready for the error report. The reason is given as `zh / en`. */
export const wrongValue = (line: number, column: string, value: string, reason: string): InputMistake => {
  const [zh = reason, en = zh] = reason.split(' / ');
  return { row: line, column, code: 'IMPORT.VALUE', parameters: { column, value, reason: { zh, en } } };
};
