import {
  repairsOfDuplicates,
  salesLineKey,
  type Repair,
  type RepairedFields,
  type SalesLineInput,
} from '@xiangtong/contracts';
import {
  formatYuan,
  MAX_LINE_FEN,
  MAX_LINE_MILLI,
  parseQuantity,
  parseYuan,
  plainLine,
} from '@xiangtong/domain';
import type { EntryCatalogue, NamedColumn, Product } from './entry-catalogue';
import { plainNumber } from './parse-cells';
import { isEmpty, type Column, type SalesRow } from '../sales-row';

export type Mistake =
  | 'missing'
  | 'unknownProduct'
  | 'ambiguous'
  | 'unknownPlace'
  | 'unknownPlatform'
  | 'unknownMeasure'
  | 'unknownFlow'
  | 'negative'
  | 'negativeAmount'
  | 'noMoney'
  | 'noQuantity'
  | 'noCount'
  | 'tooMuch'
  | 'amountWithoutOrders'
  | 'badStore'
  | 'duplicate';

export type RowMistakes = Partial<Record<Column, Mistake>>;

/** A mistake that one press mends. */
export interface Proposal {
  readonly rowId: number;
  readonly mistake: 'duplicate' | 'unknownMeasure';
  readonly repairs: readonly Repair[];
}

export interface ReadRows {
  readonly lines: readonly SalesLineInput[];
  /** Rows that the lines come from; empty rows make none. */
  readonly rowIds: readonly number[];
  /** What tells each line from others, see `salesLineKey`. */
  readonly keys: readonly string[];
  readonly mistakes: ReadonlyMap<number, RowMistakes>;
  readonly proposals: readonly Proposal[];
  /** Yuan, of the rows without mistakes: those that the service counts. */
  readonly total: string;
  readonly orders: number;
}

const MOST_ORDERS = 1_000_000_000;
const storePattern = plainLine(1, 64);

class RowReader {
  readonly mistakes: RowMistakes = {};

  constructor(
    private readonly row: SalesRow,
    private readonly catalogue: EntryCatalogue,
  ) {}

  /** The line, whole or not: without mistakes it is whole. */
  read(): SalesLineInput {
    const product = this.code('product', 'unknownProduct');
    const destination = this.code('destination', 'unknownPlace');
    const platform = this.code('platform', 'unknownPlatform');
    const quantity = this.number('quantity', parseQuantity, MAX_LINE_MILLI, 'noQuantity');
    const amount = this.number('amount', parseYuan, MAX_LINE_FEN, 'noMoney');
    const orders = Number(this.number('orders', wholeNumber, MOST_ORDERS, 'noCount'));
    if (amount !== '' && parseYuan(amount) !== 0 && orders === 0)
      this.mistakes.orders ??= 'amountWithoutOrders';
    return {
      product,
      destination,
      platform,
      quantity,
      unit: this.measure(this.catalogue.productOf(product)),
      amount,
      orders,
      ...this.flow(),
      ...this.store(),
      ...this.refund(),
    };
  }

  private code(column: NamedColumn, unknown: Mistake): string {
    const text = this.row[column];
    const [code = '', ...others] = text.trim() === '' ? [] : this.catalogue.codes(column, text);
    if (code !== '' && others.length === 0) return code;
    const named = code === '' ? unknown : 'ambiguous';
    this.mistakes[column] = text.trim() === '' ? 'missing' : named;
    return '';
  }

  private measure(product: Product | undefined): string {
    if (!product) return '';
    const measure = this.catalogue.measure(product, this.row.unit);
    if (measure === null) this.mistakes.unit = 'unknownMeasure';
    return measure ?? '';
  }

  /** The cell as a plain decimal; empty with a mistake. */
  private number(
    column: Column,
    parse: (text: string) => number | null,
    most: number,
    mistake: Mistake,
  ): string {
    const text = plainNumber(this.row[column]);
    const value = text === '' ? null : parse(text);
    if (text === '') this.mistakes[column] = 'missing';
    else if (value === null) this.mistakes[column] = mistake;
    else if (value < 0) this.mistakes[column] = column === 'amount' ? 'negativeAmount' : 'negative';
    else if (value > most) this.mistakes[column] = 'tooMuch';
    return this.mistakes[column] ? '' : text;
  }

  private flow(): Pick<SalesLineInput, 'flow'> {
    const flow = this.catalogue.flow(this.row.flow);
    if (flow === null) this.mistakes.flow = 'unknownFlow';
    return flow === 'down' ? { flow } : {};
  }

  private store(): Pick<SalesLineInput, 'store'> {
    const store = this.row.store.trim();
    if (store === '') return {};
    if (!storePattern.test(store)) this.mistakes.store = 'badStore';
    return { store };
  }

  private refund(): Pick<SalesLineInput, 'refundAmount'> {
    if (this.row.refundAmount.trim() === '') return {};
    const refundAmount = this.number('refundAmount', parseYuan, MAX_LINE_FEN, 'noMoney');
    return { refundAmount };
  }
}

const wholeNumber = (text: string): number | null => (/^-?\d{1,12}$/.test(text) ? Number(text) : null);

/** What one row says, without regard to the others. */
interface ReadRow {
  readonly line: SalesLineInput;
  readonly key: string;
  readonly mistakes: RowMistakes;
}

/** Rows that were read before: one that did not change says the same. */
export type KnownRows = WeakMap<SalesRow, ReadRow>;

const readRow = (row: SalesRow, catalogue: EntryCatalogue, known: KnownRows): ReadRow => {
  const before = known.get(row);
  if (before) return before;
  const reader = new RowReader(row, catalogue);
  const line = reader.read();
  const read = { line, key: salesLineKey(line), mistakes: reader.mistakes };
  known.set(row, read);
  return read;
};

/** Everything the rows say and everything that is wrong with them, by the rules of the service. */
export const readRows = (
  rows: readonly SalesRow[],
  catalogue: EntryCatalogue,
  known: KnownRows = new WeakMap(),
): ReadRows => {
  const lines: SalesLineInput[] = [];
  const rowIds: number[] = [];
  const keys: string[] = [];
  const mistakes = new Map<number, RowMistakes>();
  const proposals: Proposal[] = [];
  const places = new Map<string, number[]>();
  let fen = 0n;
  let orders = 0;
  for (const row of rows) {
    if (isEmpty(row)) continue;
    const { line, key, mistakes: wrong } = readRow(row, catalogue, known);
    const isWhole = Object.keys(wrong).length === 0;
    const same = isWhole ? places.get(key) : undefined;
    if (same) same.push(lines.length);
    else if (isWhole) places.set(key, [lines.length]);
    if (wrong.unit === 'unknownMeasure')
      proposals.push(otherUnits(row.id, lines.length, catalogue.productOf(line.product)));
    if (!isWhole) mistakes.set(row.id, wrong);
    else if (same) mistakes.set(row.id, { product: 'duplicate' });
    else {
      fen += BigInt(parseYuan(line.amount) ?? 0);
      orders += line.orders;
    }
    lines.push(line);
    rowIds.push(row.id);
    keys.push(key);
  }
  proposals.push(...duplicates(lines, rowIds, places.values(), catalogue));
  return { lines, rowIds, keys, mistakes, proposals, total: formatYuan(fen), orders };
};

const MOST_UNITS = 4;

const otherUnits = (rowId: number, place: number, product: Product | undefined): Proposal => ({
  rowId,
  mistake: 'unknownMeasure',
  repairs: [...(product?.measures ?? [])]
    .sort((a, b) => Number(b.code === product?.baseUnit) - Number(a.code === product?.baseUnit))
    .slice(0, MOST_UNITS)
    .map(({ code }) => ({ action: 'change-unit', lines: [place], set: { unit: code } })),
});

const duplicates = (
  lines: readonly SalesLineInput[],
  rowIds: readonly number[],
  groups: Iterable<readonly number[]>,
  catalogue: EntryCatalogue,
): Proposal[] =>
  [...groups].flatMap((places): Proposal[] => {
    const product = catalogue.productOf(lines[places[0]!]!.product);
    if (places.length < 2 || !product) return [];
    const same = places.map((place) => lines[place]!);
    return [
      {
        rowId: rowIds[places[1]!]!,
        mistake: 'duplicate',
        repairs: repairsOfDuplicates(same, places, catalogue.measuring(product.code)),
      },
    ];
  });

/** A stored line as it is shown for typing. */
export const rowOfLine = (line: SalesLineInput, catalogue: EntryCatalogue): Omit<SalesRow, 'id'> => ({
  product: catalogue.productName(line.product),
  destination: catalogue.placeName(line.destination),
  platform: catalogue.platformName(line.platform),
  quantity: shortNumber(line.quantity),
  unit: line.unit === undefined ? '' : catalogue.measureName(line.product, line.unit),
  amount: String(line.amount),
  orders: String(line.orders),
  store: line.store ?? '',
  flow: line.flow === 'down' ? catalogue.flowName('down') : '',
  refundAmount: line.refundAmount === undefined ? '' : String(line.refundAmount),
});

/** 12.000 → 12 */
const shortNumber = (value: string | number): string => String(value).replace(/\.0+$|(\.\d*?)0+$/, '$1');

/** What a repair writes, as it is shown for typing. */
export const fieldsOfRepair = (
  { quantity, unit, amount, orders, refundAmount }: RepairedFields,
  product: string,
  catalogue: EntryCatalogue,
): Partial<Record<Column, string>> => ({
  ...(quantity !== undefined && { quantity: shortNumber(quantity) }),
  ...(unit !== undefined && { unit: catalogue.measureName(product, unit) }),
  ...(amount !== undefined && { amount }),
  ...(orders !== undefined && { orders: String(orders) }),
  ...(refundAmount !== undefined && { refundAmount }),
});
