import type { MessageCode, MessageParameters } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import { TableError, type TableCode, type TableDetails } from '@xiangtong/tables';
import { MAX_COLUMNS, MAX_RECORD } from './limits';

export type FileCode = Extract<MessageCode, `FILE.${string}`>;

/** Ends the reading of a file. */
export const fileError = (code: FileCode, parameters: MessageParameters = {}): DomainError =>
  new DomainError(code, parameters);

const whatIsLarge = ({ part = '', limit = '' }: TableDetails): MessageParameters => ({ part, limit });

/** A table error as a file error. Lines of a CSV, or a sheet as a whole, may be too wide or too long. */
const words: Readonly<Record<TableCode, (details: TableDetails) => DomainError>> = {
  BROKEN: ({ part = '' }) => brokenFile(part),
  ENCRYPTED: () => fileError('FILE.ENCRYPTED'),
  BOMB: (details) => fileError('FILE.BOMB', whatIsLarge(details)),
  TOO_COMPLEX: (details) => fileError('FILE.TOO_COMPLEX', whatIsLarge(details)),
  TOO_MANY_COLUMNS: ({ part, limit, row }) =>
    part === undefined
      ? lineTooLong(row)
      : fileError('FILE.TOO_COMPLEX', whatIsLarge({ part: `${part} ↔`, limit })),
  LINE_TOO_LONG: (details) =>
    details.part === undefined
      ? lineTooLong(details.row)
      : fileError('FILE.TOO_COMPLEX', whatIsLarge(details)),
  NOT_A_TABLE: () => fileError('FILE.NOT_A_TABLE', { kind: 'binary' }),
  BROKEN_CSV: ({ row = 1 }) => fileError('FILE.BROKEN_CSV', { row }),
  BROKEN_ENCODING: ({ row = 1 }) => fileError('FILE.WRONG_ENCODING', { row }),
  MIXED_ENCODINGS: ({ row = 1, encoding = '' }) =>
    fileError('FILE.MIXED_ENCODING', { encoding: encoding.toUpperCase(), row }),
};

const brokenFile = (part: string): DomainError => fileError('FILE.BROKEN', { part });

const lineTooLong = (row = 1): DomainError =>
  fileError('FILE.LINE_TOO_LONG', { row, limit: `${MAX_RECORD / 1_000_000} MB / ${MAX_COLUMNS}` });

/** Converts a table error to a file error; any other error is unchanged. */
export const inFileWords = (error: unknown): unknown =>
  error instanceof TableError ? words[error.code](error.details) : error;
