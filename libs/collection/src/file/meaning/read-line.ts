import type { MessageCode, MessageParameters } from '@xiangtong/contracts';
import { readFigure, readMoney } from '@xiangtong/domain';
import type { FileField } from '@xiangtong/naming';
import { isFault, type CellValue } from '../table/table';
import type { Layout, LayoutColumn } from './layout';
import type { Vocabulary } from './vocabulary';

/** A mistake in one field of a line that can only be seen in the file. */
export interface FieldMistake {
  readonly field: FileField;
  readonly code: MessageCode;
  readonly parameters: MessageParameters;
  readonly proposal?: string;
}

/** A line as POST /submissions takes it, as far as it was understood, and the mistakes. */
export interface ReadLine {
  readonly input: Readonly<Record<string, unknown>>;
  readonly mistakes: readonly FieldMistake[];
}

type CellOf = (field: FileField) => CellValue | undefined;
type ValueOf = (field: FileField) => string | number | undefined;

/**
 * Converts a row of cells to the contract. A value that is not understood is passed on as written: the rules of a
 * submission are checked in one place only.
 */
export const readLine = (cellOf: CellOf, layout: Layout, vocabulary: Vocabulary): ReadLine => {
  const input: Record<string, unknown> = {};
  const mistakes: FieldMistake[] = [];
  const valueOf: ValueOf = (field) => {
    const value = cellOf(field);
    if (!isFault(value)) return typeof value === 'boolean' ? String(value) : value;
    const parameters = { column: layout.columns.get(field)?.head ?? field, value: value.text };
    mistakes.push({ field, code: value.fault, parameters });
    return undefined;
  };
  for (const field of ['product', 'destination', 'platform', 'flow'] as const) {
    const text = codeText(valueOf(field), field);
    if (text !== '') input[field] = nameOf(field, text, vocabulary, mistakes);
  }
  const store = String(valueOf('store') ?? '').trim();
  if (store !== '') input['store'] = store;
  readQuantity(input, valueOf, layout.columns.get('quantity'));
  for (const field of ['amount', 'refundAmount'] as const) {
    const value = valueOf(field);
    if (value !== undefined) input[field] = readMoney(value, layout.columns.get(field)?.shift) ?? value;
  }
  const orders = valueOf('orders');
  if (orders !== undefined) input['orders'] = readOrders(orders);
  return { input, mistakes };
};

/** Codes typed into a numeric cell lose their leading zeros: `000000` becomes 0. */
const codeText = (value: string | number | undefined, field: FileField): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  return field === 'destination' ? String(value).padStart(6, '0') : String(value);
};

const nameOf = (
  field: 'product' | 'destination' | 'platform' | 'flow',
  text: string,
  vocabulary: Vocabulary,
  mistakes: FieldMistake[],
): string => {
  const match = vocabulary[field].find(text);
  if (match?.several) {
    const parameters = { value: text.slice(0, 60) };
    mistakes.push({
      field,
      code: 'FILE.AMBIGUOUS',
      parameters,
      proposal: match.several.map(({ label }) => label).join(' / '),
    });
  }
  return match?.value ?? text;
};

const readQuantity = (
  input: Record<string, unknown>,
  valueOf: ValueOf,
  column: LayoutColumn | undefined,
): void => {
  const value = valueOf('quantity');
  const unit = String(valueOf('unit') ?? '')
    .normalize('NFKC')
    .trim();
  const { digits, rest } = (value === undefined ? null : readFigure(value)) ?? { digits: value, rest: '' };
  const measure = [rest, unit, column?.measure].find(Boolean);
  if (measure !== undefined) input['unit'] = measure;
  // Two contradictory units: the figure is refused as written.
  const contradicts = rest !== '' && unit !== '' && rest !== unit;
  if (value !== undefined) input['quantity'] = contradicts ? value : digits;
};

const readOrders = (value: string | number): unknown => {
  const figure = readFigure(value);
  const whole = figure && /^-?\d{1,15}$/.test(figure.digits) && /^(单|笔|个|件|次)?$/.test(figure.rest);
  return whole ? Number(figure.digits) : value;
};
