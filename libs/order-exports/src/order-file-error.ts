import { TableError, type TableCode } from '@xiangtong/tables';
import type { OrderRowFault } from './order/row-fault';
import { MAX_COLUMNS, MAX_LINE } from './table/limits';

/** Faults of a file, as stable codes; the texts are added where people read them. */
export type OrderFileCode =
  | 'ORDER.EMPTY_FILE'
  | 'ORDER.NOT_A_TABLE'
  | 'ORDER.OLD_WORKBOOK'
  | 'ORDER.BROKEN_WORKBOOK'
  | 'ORDER.WORKBOOK_TOO_LARGE'
  | 'ORDER.BROKEN_ENCODING'
  | 'ORDER.MIXED_ENCODINGS'
  | 'ORDER.BROKEN_CSV'
  | 'ORDER.LINE_TOO_LONG'
  | 'ORDER.TOO_MANY_COLUMNS'
  | 'ORDER.UNKNOWN_LAYOUT'
  | 'ORDER.MAPPED_COLUMNS_MISSING'
  | 'ORDER.MISSING_COLUMNS'
  | 'ORDER.NO_ROWS'
  | 'ORDER.ALL_UNREADABLE'
  | 'ORDER.NUMBERS_DAMAGED';

/** Never a value of the file: any cell may hold a buyer's name, phone or address. Heads are made of words for heads. */
export type OrderFileDetails = Readonly<
  Record<string, string | number | { readonly zh: string; readonly en: string }>
>;

/** Ends the reading of one file. */
export class OrderFileError extends Error {
  constructor(
    readonly code: OrderFileCode,
    readonly details: OrderFileDetails = {},
    /** Line of the text or row of the sheet, counted from 1. */
    readonly row?: number,
    /** The first unreadable rows, if that is the fault. */
    readonly faults: readonly OrderRowFault[] = [],
  ) {
    super(code);
    this.name = 'OrderFileError';
  }
}

const tableCodes: Readonly<Record<TableCode, OrderFileCode>> = {
  BROKEN: 'ORDER.BROKEN_WORKBOOK',
  ENCRYPTED: 'ORDER.BROKEN_WORKBOOK',
  BOMB: 'ORDER.WORKBOOK_TOO_LARGE',
  TOO_COMPLEX: 'ORDER.WORKBOOK_TOO_LARGE',
  TOO_MANY_COLUMNS: 'ORDER.TOO_MANY_COLUMNS',
  LINE_TOO_LONG: 'ORDER.LINE_TOO_LONG',
  NOT_A_TABLE: 'ORDER.NOT_A_TABLE',
  BROKEN_CSV: 'ORDER.BROKEN_CSV',
  BROKEN_ENCODING: 'ORDER.BROKEN_ENCODING',
  MIXED_ENCODINGS: 'ORDER.MIXED_ENCODINGS',
};

const detailsOf = ({ code, details: { encoding } }: TableError): OrderFileDetails => {
  if (code === 'TOO_MANY_COLUMNS') return { limit: MAX_COLUMNS };
  if (code === 'LINE_TOO_LONG') return { limit: MAX_LINE };
  return code === 'BROKEN_ENCODING' && encoding ? { encoding } : {};
};

/** The error that ended the reading of a file, as an order-file error; throws errors that are not the file's fault. */
export const orderFileError = (error: unknown): OrderFileError => {
  if (error instanceof OrderFileError) return error;
  if (!(error instanceof TableError)) throw error;
  const { changesAt, row } = error.details;
  return new OrderFileError(tableCodes[error.code], detailsOf(error), changesAt ?? row);
};

export interface OrderFileFailure {
  readonly file: string;
  readonly code: OrderFileCode;
  readonly details: OrderFileDetails;
  readonly row?: number;
  readonly faults?: readonly OrderRowFault[];
}

/** Thrown when at least one file cannot be read; lists every such file. */
export class OrderExportsError extends Error {
  constructor(readonly failures: readonly OrderFileFailure[]) {
    super(failures.map(({ file, code }) => `${file}: ${code}`).join('; '));
    this.name = 'OrderExportsError';
  }
}
