import { isObject, flows, type Flow, type Repair } from '@xiangtong/contracts';
import {
  formatQuantity,
  formatYuan,
  MAX_LINE_FEN,
  MAX_LINE_MILLI,
  parseQuantity,
  parseYuan,
  plainLine,
  toBaseUnit,
} from '@xiangtong/domain';
import type { RevisionLine } from '@xiangtong/ledger';
import type { Catalogue, Product } from '@xiangtong/reference';
import { shown, type Mistakes } from './mistakes';

const fields: ReadonlySet<string> = new Set([
  'product',
  'destination',
  'platform',
  'store',
  'flow',
  'quantity',
  'unit',
  'amount',
  'orders',
  'refundAmount',
]);

const MAX_ORDERS = 1_000_000_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * One sales line as the unit wrote it, checked for form and meaning. Null when it has mistakes; they are added to
 * `mistakes` with their places.
 */
export const parseLine = (
  input: unknown,
  index: number,
  catalogue: Catalogue,
  mistakes: Mistakes,
): RevisionLine | null => {
  if (!isObject(input)) {
    mistakes.add(`lines[${index}]`, 'SUBMISSION.NOT_AN_OBJECT');
    return null;
  }
  const before = mistakes.list.length;
  refuseUnknownFields(input, index, mistakes);
  const product = lookUp(input, 'product', catalogue.products, index, mistakes);
  const platform = lookUp(input, 'platform', catalogue.platforms, index, mistakes);
  const destination = readDestination(input, index, catalogue, mistakes);
  const store = readStore(input, index, mistakes);
  const flow = readFlow(input, index, mistakes);
  const reportedQuantity = readNumber(input, 'quantity', index, mistakes);
  const measure = product ? readMeasure(input, product, catalogue, index, mistakes) : null;
  const amount = readNumber(input, 'amount', index, mistakes);
  const refund =
    input['refundAmount'] === undefined ? null : readNumber(input, 'refundAmount', index, mistakes);
  const orders = readOrders(input, amount, index, mistakes);
  if (mistakes.list.length > before || !product || !platform || !measure) return null;
  return {
    product,
    destination: destination!,
    platform,
    store,
    flow: flow!,
    quantity: toBaseUnit(reportedQuantity!, measure.factor),
    amount: amount!,
    orders: orders!,
    refund,
    measure: measure.code,
    reportedQuantity: reportedQuantity!,
  };
};

const refuseUnknownFields = (input: Fields, index: number, mistakes: Mistakes): void => {
  for (const field in input) {
    if (!fields.has(field))
      mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.UNKNOWN_FIELD', { field: shown(field) });
  }
};

/** A text field, or null with a mistake. */
const readText = (input: Fields, field: string, index: number, mistakes: Mistakes): string | null => {
  const value = input[field];
  if (typeof value === 'string') return value;
  if (value === undefined) mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.MISSING', { field });
  else mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.WRONG_TYPE', { field, expected: 'string' });
  return null;
};

const unknownCodes = {
  product: 'SUBMISSION.UNKNOWN_PRODUCT',
  platform: 'SUBMISSION.UNKNOWN_PLATFORM',
} as const;

const lookUp = <Entry>(
  input: Fields,
  field: keyof typeof unknownCodes,
  table: ReadonlyMap<string, Entry>,
  index: number,
  mistakes: Mistakes,
): Entry | null => {
  const key = readText(input, field, index, mistakes);
  if (key === null) return null;
  const entry = table.get(key);
  if (!entry) mistakes.add(`lines[${index}].${field}`, unknownCodes[field], { value: shown(key) });
  return entry ?? null;
};

const readDestination = (
  input: Fields,
  index: number,
  catalogue: Catalogue,
  mistakes: Mistakes,
): number | null => {
  const text = readText(input, 'destination', index, mistakes);
  if (text === null) return null;
  const known = text.length === 6 && /^\d{6}$/.test(text) && catalogue.destinations.has(Number(text));
  if (!known)
    mistakes.add(`lines[${index}].destination`, 'SUBMISSION.UNKNOWN_DESTINATION', { value: shown(text) });
  return known ? Number(text) : null;
};

const storePattern = plainLine(1, 64);

const readStore = (input: Fields, index: number, mistakes: Mistakes): string | null => {
  const value = input['store'];
  if (value === undefined || value === null) return null;
  const holds = typeof value === 'string' && storePattern.test(value) && value.trim() === value;
  if (!holds) mistakes.add(`lines[${index}].store`, 'SUBMISSION.INVALID_STORE', { value: shown(value) });
  return holds ? value : null;
};

const readFlow = (input: Fields, index: number, mistakes: Mistakes): Flow | null => {
  const value = input['flow'];
  if (value === undefined) return 'up';
  const flow = flows.find((candidate) => candidate === value);
  if (!flow) mistakes.add(`lines[${index}].flow`, 'SUBMISSION.UNKNOWN_FLOW', { value: shown(value) });
  return flow ?? null;
};

const MAX_UNITS_PROPOSED = 4;

const readMeasure = (
  input: Fields,
  product: Product,
  { measures }: Catalogue,
  index: number,
  mistakes: Mistakes,
) => {
  const value = input['unit'] === undefined ? product.baseUnit : readText(input, 'unit', index, mistakes);
  if (value === null) return null;
  const measure = product.measures.get(value);
  if (!measure) {
    const isBase = ({ code }: { readonly code: string }) => Number(code === product.baseUnit);
    const byCode = new Map([...product.measures.values()].map((entry) => [entry.code, entry]));
    const allowed = [...byCode.values()].sort((a, b) => isBase(b) - isBase(a));
    const parameters = {
      product: product.name,
      value: measures.get(value)?.name ?? shown(value),
      allowed: {
        zh: allowed.map(({ name }) => name.zh).join('、'),
        en: allowed.map(({ name }) => name.en).join(', '),
      },
    };
    const repairs = allowed.slice(0, MAX_UNITS_PROPOSED).map(({ code }): Repair => ({
      action: 'change-unit',
      lines: [index],
      set: { unit: code },
    }));
    mistakes.add(`lines[${index}].unit`, 'SUBMISSION.WRONG_MEASURE', parameters, repairs);
  }
  return measure ?? null;
};

interface NumberField {
  readonly decimals: number;
  readonly limit: number;
  readonly parse: (value: string | number) => number | null;
  readonly format: (value: number) => string;
}

const money: NumberField = { decimals: 2, limit: MAX_LINE_FEN, parse: parseYuan, format: formatYuan };
const numberFields = {
  quantity: { decimals: 3, limit: MAX_LINE_MILLI, parse: parseQuantity, format: formatQuantity },
  amount: money,
  refundAmount: money,
} as const satisfies Record<string, NumberField>;

/** A number that cannot be negative, in its integer unit (fen, thousandths). */
const readNumber = (
  input: Fields,
  field: keyof typeof numberFields,
  index: number,
  mistakes: Mistakes,
): number | null => {
  const value = input[field];
  const { decimals, limit, parse, format } = numberFields[field];
  if (value === undefined) {
    mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.MISSING', { field });
    return null;
  }
  const number = typeof value === 'string' || typeof value === 'number' ? parse(value) : null;
  if (number === null)
    mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.INVALID_NUMBER', {
      field,
      value: shown(value),
      decimals,
    });
  else if (number < 0)
    mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.NEGATIVE', { field, value: shown(value) });
  else if (number > limit) {
    mistakes.add(`lines[${index}].${field}`, 'SUBMISSION.ABSURD', {
      field,
      value: shown(value),
      limit: format(limit),
    });
  } else return number;
  return null;
};

const readOrders = (
  input: Fields,
  amount: number | null,
  index: number,
  mistakes: Mistakes,
): number | null => {
  const value = input['orders'];
  const at = `lines[${index}].orders`;
  if (value === undefined) mistakes.add(at, 'SUBMISSION.MISSING', { field: 'orders' });
  else if (typeof value !== 'number' || !Number.isInteger(value)) {
    mistakes.add(at, 'SUBMISSION.INVALID_NUMBER', { field: 'orders', value: shown(value), decimals: 0 });
  } else if (value < 0) mistakes.add(at, 'SUBMISSION.NEGATIVE', { field: 'orders', value });
  else if (value > MAX_ORDERS)
    mistakes.add(at, 'SUBMISSION.ABSURD', { field: 'orders', value, limit: MAX_ORDERS });
  else if (amount && value === 0)
    mistakes.add(at, 'SUBMISSION.AMOUNT_WITHOUT_ORDERS', { amount: formatYuan(amount) });
  else return value;
  return null;
};
