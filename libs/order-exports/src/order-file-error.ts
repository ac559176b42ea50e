import type { OrderRowFault } from './order/row-fault';

/** What is wrong with a file, as stable codes: words are put to them where people read them. */
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
  | 'ORDER.MISSING_COLUMNS'
  | 'ORDER.NO_ROWS'
  | 'ORDER.ALL_UNREADABLE'
  | 'ORDER.NUMBERS_DAMAGED';

/** Never a value of the file: any cell may hold a buyer's name, phone or address. */
export type OrderFileDetails = Readonly<Record<string, string | number>>;

/** Ends the reading of one file. */
export class OrderFileError extends Error {
  constructor(
    readonly code: OrderFileCode,
    readonly details: OrderFileDetails = {},
    /** Line of the text or row of the sheet, counted from 1. */
    readonly row?: number,
    /** The first rows that cannot be read, where that is what is wrong. */
    readonly faults: readonly OrderRowFault[] = [],
  ) {
    super(code);
    this.name = 'OrderFileError';
  }
}

export interface OrderFileFailure {
  readonly file: string;
  readonly code: OrderFileCode;
  readonly details: OrderFileDetails;
  readonly row?: number;
  readonly faults?: readonly OrderRowFault[];
}

/** At least one of the files cannot be read; names every such file. */
export class OrderExportsError extends Error {
  constructor(readonly failures: readonly OrderFileFailure[]) {
    super(failures.map(({ file, code }) => `${file}: ${code}`).join('; '));
    this.name = 'OrderExportsError';
  }
}
