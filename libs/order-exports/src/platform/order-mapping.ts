import { cleanHead } from '../table/cell-text';
import { statusMeanings, type OrderField, type RowRules } from './layouts';

/** What the columns of an unknown table mean, as a clerk has written it down once. */
export interface OrderMapping extends Pick<RowRules, 'orderSums' | 'statuses'> {
  /** Code in the catalogue of platforms. */
  readonly platform: string;
  /** The columns of a field by their heads; several only for amounts that are added: a deposit and its balance. */
  readonly columns: Readonly<Partial<Record<MappedField, readonly string[]>>>;
}

// oxfmt-ignore
const mappedFields = [
  'order', 'line', 'title', 'quantity', 'amount', 'refund', 'price', 'value', 'status', 'afterSales', 'paid', 'created',
  'province', 'city', 'district', 'address',
] as const satisfies OrderField[];

type MappedField = (typeof mappedFields)[number];

/** A mistake in a mapping, as a stable code; the texts are added where people read them. */
export interface MappingMistake {
  /** `columns.title` */
  readonly path: string;
  readonly code:
    | 'MAPPING.SHAPE'
    | 'MAPPING.UNKNOWN_KEY'
    | 'MAPPING.UNKNOWN_PLATFORM'
    | 'MAPPING.UNKNOWN_FIELD'
    | 'MAPPING.FIELD_MISSING'
    | 'MAPPING.TIME_MISSING'
    | 'MAPPING.COLUMN_NAME'
    | 'MAPPING.SEVERAL_COLUMNS'
    | 'MAPPING.COLUMN_TWICE'
    | 'MAPPING.UNKNOWN_MEANING'
    | 'MAPPING.STATUS_NAMES'
    | 'MAPPING.STATUS_TWICE'
    | 'MAPPING.STATUS_COLUMN'
    | 'MAPPING.AMOUNT_OF';
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Thrown for a mapping that cannot be used; lists every mistake. */
export class OrderMappingError extends Error {
  constructor(readonly mistakes: readonly MappingMistake[]) {
    super(mistakes.map(({ path, code }) => `${path}: ${code}`).join('; '));
    this.name = 'OrderMappingError';
  }
}

const LONGEST_NAME = 60;
const MOST_NAMES = 50;
const KEYS = ['platform', 'columns', 'statuses', 'amountOf'];

/**
 * A mapping out of parsed JSON, for example
 * `{"platform": "other", "columns": {"order": "单号", "title": "品名", "quantity": "件数", "amount": "实收", "paid": "日期"}}`.
 * Throws OrderMappingError with all its mistakes. `isPlatform` knows the codes of the catalogue.
 */
export const parseOrderMapping = (input: unknown, isPlatform: (code: string) => boolean): OrderMapping => {
  if (!isRecord(input) || !isRecord(input['columns']))
    throw new OrderMappingError([mistake('', 'MAPPING.SHAPE')]);
  const { platform, columns, statuses = {}, amountOf = 'row' } = input;
  const mistakes = [
    ...unknownKeys(input),
    ...(typeof platform === 'string' && isPlatform(platform)
      ? []
      : [mistake('platform', 'MAPPING.UNKNOWN_PLATFORM', { value: shown(platform) })]),
    ...columnMistakes(columns),
    ...statusMistakes(statuses, columns),
    ...(amountOf === 'row' || amountOf === 'order' ? [] : [mistake('amountOf', 'MAPPING.AMOUNT_OF')]),
  ];
  if (mistakes.length > 0) throw new OrderMappingError(mistakes);
  return {
    platform: String(platform),
    columns: Object.fromEntries(Object.entries(columns).map(([field, names]) => [field, namesOf(names)])),
    ...(amountOf === 'order' && { orderSums: 'always' as const }),
    ...(isRecord(statuses) &&
      Object.keys(statuses).length > 0 && {
        statuses: Object.fromEntries(
          Object.entries(statuses).map(([meaning, names]) => [meaning, namesOf(names)]),
        ),
      }),
  };
};

const unknownKeys = (input: Record<string, unknown>): MappingMistake[] =>
  Object.keys(input)
    .filter((key) => !KEYS.includes(key))
    .map((key) => mistake(shown(key), 'MAPPING.UNKNOWN_KEY', { list: KEYS.join(', ') }));

const columnMistakes = (columns: Record<string, unknown>): MappingMistake[] => {
  const seen = new Map<string, string>();
  const mistakes = Object.entries(columns).flatMap(([field, given]): MappingMistake[] => {
    const path = `columns.${shown(field)}`;
    if (!(mappedFields as readonly string[]).includes(field)) {
      return [mistake(path, 'MAPPING.UNKNOWN_FIELD', { list: mappedFields.join(', ') })];
    }
    const names = namesOf(given);
    if (names.length === 0) return [mistake(path, 'MAPPING.COLUMN_NAME', { limit: LONGEST_NAME })];
    if (names.length > 1 && field !== 'amount') return [mistake(path, 'MAPPING.SEVERAL_COLUMNS')];
    return names.flatMap((name) => {
      const head = cleanHead(name);
      const other = seen.get(head);
      seen.set(head, field);
      return other === undefined ? [] : [mistake(path, 'MAPPING.COLUMN_TWICE', { value: name, other })];
    });
  });
  const missing = (['title', 'quantity', 'amount'] as const)
    .filter((field) => columns[field] === undefined)
    .map((field) => mistake(`columns.${field}`, 'MAPPING.FIELD_MISSING'));
  const isTimed = columns['paid'] !== undefined || columns['created'] !== undefined;
  return [...mistakes, ...missing, ...(isTimed ? [] : [mistake('columns.paid', 'MAPPING.TIME_MISSING')])];
};

const statusMistakes = (statuses: unknown, columns: Record<string, unknown>): MappingMistake[] => {
  if (!isRecord(statuses)) return [mistake('statuses', 'MAPPING.STATUS_NAMES', { limit: LONGEST_NAME })];
  const seen = new Map<string, string>();
  const mistakes = Object.entries(statuses).flatMap(([meaning, given]): MappingMistake[] => {
    const path = `statuses.${shown(meaning)}`;
    if (!(statusMeanings as readonly string[]).includes(meaning)) {
      return [mistake(path, 'MAPPING.UNKNOWN_MEANING', { list: statusMeanings.join(', ') })];
    }
    const names = namesOf(given);
    if (names.length === 0) return [mistake(path, 'MAPPING.STATUS_NAMES', { limit: LONGEST_NAME })];
    return names.flatMap((name) => {
      const other = seen.get(name);
      seen.set(name, meaning);
      return other === undefined ? [] : [mistake(path, 'MAPPING.STATUS_TWICE', { value: name, other })];
    });
  });
  const lacksColumn = Object.keys(statuses).length > 0 && columns['status'] === undefined;
  return lacksColumn ? [...mistakes, mistake('columns.status', 'MAPPING.STATUS_COLUMN')] : mistakes;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One name or a list of them, trimmed; empty when any of it is no name. */
const namesOf = (given: unknown): string[] => {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const names = list.flatMap((name) => (typeof name === 'string' ? [name.trim()] : []));
  const isSound =
    names.length === list.length &&
    names.length <= MOST_NAMES &&
    names.every((name) => cleanHead(name) !== '' && name.length <= LONGEST_NAME);
  return isSound ? names : [];
};

const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_NAME) : '');

const mistake = (
  path: string,
  code: MappingMistake['code'],
  parameters: MappingMistake['parameters'] = {},
): MappingMistake => ({ path, code, parameters });
