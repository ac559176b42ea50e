import { parse } from 'csv-parse/sync';
import { DomainError, type InputMistake } from '../errors/domain-error';

/** A column of an import file: the name in code, other accepted heads (zh), and whether it has to be there. */
export interface TableColumn<Name extends string> {
  readonly name: Name;
  readonly heads?: readonly string[];
  readonly required: boolean;
}

/** One data row; `line` is the line in the file, heads included, as an editor shows it. */
export interface TableRow<Name extends string> {
  readonly line: number;
  readonly values: Readonly<Record<Name, string>>;
}

/** Strict UTF-8, with or without a byte order mark; throws REQUEST.BROKEN_ENCODING with the line. */
export const decodeUtf8 = (content: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new DomainError('REQUEST.BROKEN_ENCODING', { line: lineOfBrokenByte(content) }, [], { cause });
  }
};

const lineOfBrokenByte = (content: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < content.length; line += 1) {
    const newline = content.indexOf(10, start);
    const end = newline < 0 ? content.length : newline + 1;
    try {
      decoder.decode(content.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
};

/** A table as it was read, heads first. */
export interface TableRecord {
  readonly record: readonly string[];
  /** Line of a CSV file or row of a sheet. */
  readonly line: number;
}

/**
 * Reads a CSV whose columns may stand in any order under their English or Chinese heads. Throws IMPORT.INVALID when a
 * required column is missing or the text is no CSV.
 */
export const readTable = <Name extends string>(
  text: string,
  columns: readonly TableColumn<Name>[],
): TableRow<Name>[] => readRecords(csvRecords(text), columns);

/** The same for records that were read already, from a CSV or from a sheet. */
export const readRecords = <Name extends string>(
  [head, ...rows]: readonly TableRecord[],
  columns: readonly TableColumn<Name>[],
): TableRow<Name>[] => {
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
  return rows.map(({ record, line }) => ({
    line,
    values: Object.fromEntries(
      indexes.map(({ column, index }) => [column.name, (record[index] ?? '').trim()]),
    ) as Record<Name, string>,
  }));
};

/** Where a column stands, from 0; -1 when it is not there. */
export const columnIndex = (head: TableRecord | undefined, column: TableColumn<string>): number =>
  (head?.record ?? []).findIndex((cell) => [column.name, ...(column.heads ?? [])].includes(cell.trim()));

/** The records of a CSV text; throws IMPORT.INVALID when it is none. */
export const csvRecords = (text: string): TableRecord[] => {
  try {
    // With `info` the parser returns records with their position, which its types do not say.
    const parsed: unknown = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch (cause) {
    const line = (cause as { lines?: number }).lines ?? 1;
    throw invalidImport([
      {
        row: line,
        code: 'IMPORT.VALUE',
        parameters: { column: 'CSV', value: '', reason: (cause as Error).message },
      },
    ]);
  }
};

export const invalidImport = (mistakes: readonly InputMistake[]): DomainError =>
  new DomainError('IMPORT.INVALID', { count: mistakes.length }, mistakes);

/** A wrong value of one cell, ready for the error report. The reason is given as `zh / en`. */
export const wrongValue = (line: number, column: string, value: string, reason: string): InputMistake => {
  const [zh = reason, en = zh] = reason.split(' / ');
  return { row: line, column, code: 'IMPORT.VALUE', parameters: { column, value, reason: { zh, en } } };
};
