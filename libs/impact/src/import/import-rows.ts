import type { MessageCode, MessageParameters } from '@xiangtong/contracts';
import {
  DomainError,
  invalidImport,
  rowsInPieces,
  type InputMistake,
  type TableColumn,
} from '@xiangtong/infrastructure';

/** A column of a household file; `textOnly` may not be a JSON number, which would lose digits. */
export interface ImpactColumn<Name extends string> extends TableColumn<Name> {
  readonly textOnly?: boolean;
}

/** A CSV text that is read piece by piece, from the beginning each time. */
export interface TextInPieces {
  pieces(): Iterable<string>;
}

/** CSV text, or the same columns as a list of objects. */
export type ImportContent = string | TextInPieces | readonly unknown[];

export interface ImportRow<Name extends string> {
  /** Line of the file, or place in the list counted from 1. */
  readonly line: number;
  readonly values: Readonly<Record<Name, string>>;
  /** The place of a mistake. */
  readonly at: (column: Name) => Pick<InputMistake, 'path' | 'row' | 'column'>;
}

const isList = (content: ImportContent): content is readonly unknown[] => Array.isArray(content);

/** The place of a row: a line of the file, or a place in the list. */
export const placeIn =
  <Name extends string>(content: ImportContent) =>
  (line: number): ImportRow<Name>['at'] =>
  (column) =>
    isList(content) ? { path: `[${line - 1}].${column}` } : { row: line, column };

const ROWS_AT_ONCE = 5_000;
const PIECE = 1 << 18;

function* piecesOf(content: string | TextInPieces): Generator<string> {
  if (typeof content !== 'string') {
    yield* content.pieces();
    return;
  }
  // A text without line feeds ends its lines otherwise, which the first piece has to show.
  const piece = content.includes('\n') ? PIECE : Math.max(content.length, 1);
  for (let at = 0; at < content.length || at === 0; at += piece) yield content.slice(at, at + piece);
}

/**
 * Some rows after others: of a million rows their cells are not kept. Throws IMPORT.INVALID when the content cannot be
 * read at all.
 */
export function* importRows<Name extends string>(
  content: ImportContent,
  columns: readonly ImpactColumn<Name>[],
): Generator<readonly ImportRow<Name>[]> {
  if (isList(content)) {
    const rows = listRows(content, columns);
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
    return;
  }
  const place = placeIn<Name>(content);
  const parts = rowsInPieces(piecesOf(content), columns);
  for (;;) {
    const next = withoutContent(() => parts.next());
    if (next.done) return;
    yield next.value.map(({ line, values }) => ({ line, values, at: place(line) }));
  }
}

/** The CSV parser's message repeats the broken line, so only its place is passed on. */
const withoutContent = <Result>(read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    const mistakes = error instanceof DomainError ? error.mistakes : [];
    if (!mistakes.some(({ code }) => code === 'IMPORT.VALUE')) throw error;
    throw invalidImport(mistakes.map(({ row = 1 }) => ({ row, code: 'IMPACT.BROKEN_CSV', parameters: {} })));
  }
};

const listRows = <Name extends string>(
  list: readonly unknown[],
  columns: readonly ImpactColumn<Name>[],
): ImportRow<Name>[] => {
  const mistakes = list.flatMap((item, index) => itemMistakes(item, index, columns));
  if (mistakes.length > 0) throw invalidImport(mistakes);
  return list.map((item, index) => ({
    line: index + 1,
    values: Object.fromEntries(
      columns.map(({ name }) => [name, textOf((item as Record<string, unknown>)[name])]),
    ) as Record<Name, string>,
    at: placeIn<Name>(list)(index + 1),
  }));
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const itemMistakes = (
  item: unknown,
  index: number,
  columns: readonly ImpactColumn<string>[],
): InputMistake[] => {
  const mistake = (code: MessageCode, column?: string, parameters: MessageParameters = {}): InputMistake => ({
    path: column === undefined ? `[${index}]` : `[${index}].${column}`,
    code,
    parameters: { ...parameters, ...(column !== undefined && { column }) },
  });
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return [mistake('IMPACT.NOT_AN_OBJECT')];
  const values = item as Record<string, unknown>;
  const allowed = columns.map(({ name }) => name);
  const unknown = Object.keys(values).some((name) => !allowed.includes(name));
  return [
    ...(unknown ? [mistake('IMPACT.UNKNOWN_FIELD', undefined, { allowed: allowed.join(', ') })] : []),
    ...columns.flatMap((column) => {
      const value = values[column.name] ?? '';
      if (typeof value === 'string' || (typeof value === 'number' && !column.textOnly)) return [];
      return [mistake(typeof value === 'number' ? 'IMPACT.NOT_TEXT' : 'IMPACT.WRONG_TYPE', column.name)];
    }),
  ];
};
