import {
  isObject,
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  type CubeCompare,
  type CubeDimension,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { parsePeriod, type Period } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { columnsOf } from './columns';
import { checkFit } from './indicator-fit';
import { MistakeList, shown } from './mistakes';
import type { OrderBy } from './plan';
import { checkOptions, checkTogether, optionFields, type CubeOptions } from './query-options';

export interface WhereValues<Dimension extends string = CubeDimension> {
  readonly dimension: Dimension;
  readonly values: readonly { readonly code: string; readonly path: string }[];
}

/** The query with known names only; members are not looked up yet. `period` is null when it is invalid. */
export interface CheckedShape extends CubeOptions {
  readonly measures: readonly CubeMeasure[];
  readonly by: readonly CubeDimension[];
  readonly where: readonly WhereValues[];
  readonly period: Period | null;
  readonly compare: CubeCompare | null;
  readonly asOf: number | null;
  readonly order: readonly OrderBy[] | null;
  readonly limit: number | null;
}

const fields = [
  'measures',
  'by',
  'where',
  'period',
  'compare',
  'asOf',
  'atLeast',
  'order',
  'limit',
  ...optionFields,
] as const;
type Raw = Readonly<Partial<Record<(typeof fields)[number], unknown>>>;

const MAX_LIMIT = 100_000;
const MAX_MEMBERS = 1_000;

/** Checks form and names; the input may be any JSON value. */
export const checkShape = (
  query: unknown,
  head: number,
): { shape: CheckedShape; mistakes: InputMistake[] } => {
  const list = new MistakeList();
  if (!isObject(query)) list.wrongType('', 'query', 'object');
  const raw: Raw = isObject(query) ? query : {};
  list.knownNames('', Object.keys(raw), fields, 'CUBE.UNKNOWN_FIELD');
  const measures = checkNames(list, 'measures', raw.measures, cubeMeasures);
  if (raw.measures === undefined || (Array.isArray(raw.measures) && raw.measures.length === 0))
    list.missing('measures');
  const by = raw.by === undefined ? [] : checkNames(list, 'by', raw.by, cubeDimensions);
  const compare = checkCompare(list, raw.compare);
  const asOf = list.wholeNumber('asOf', raw.asOf, 0, Number.MAX_SAFE_INTEGER);
  checkPositions(list, asOf, list.wholeNumber('atLeast', raw.atLeast, 0, Number.MAX_SAFE_INTEGER), head);
  const options = checkOptions(list, raw, head);
  const columns = columnsOf({ ...options, by, measures, compare });
  const shape: CheckedShape = {
    ...options,
    measures,
    by,
    where: checkWhere(list, raw.where, cubeDimensions),
    period: checkPeriod(list, raw.period),
    compare,
    asOf,
    order: checkOrder(list, raw.order, new Set(columns.map((column) => column.key))),
    limit: list.wholeNumber('limit', raw.limit, 1, MAX_LIMIT),
  };
  checkFit(list, shape);
  checkTogether(list, shape);
  return { shape, mistakes: list.mistakes };
};

/** The known names of a list, each once. */
export const checkNames = <Name extends string>(
  list: MistakeList,
  path: string,
  value: unknown,
  known: readonly Name[],
): Name[] => {
  if (!Array.isArray(value)) {
    if (value !== undefined) list.wrongType(path, path, 'array');
    return [];
  }
  const found: Name[] = [];
  value.forEach((item: unknown, index) => {
    const name = known.find((candidate) => candidate === item);
    if (!name) list.unknownName(`${path}[${index}]`, item, known);
    else if (found.includes(name)) list.add(`${path}[${index}]`, 'CUBE.REPEATED', { value: name });
    else found.push(name);
  });
  return found;
};

const checkCompare = (list: MistakeList, value: unknown): CubeCompare | null => {
  if (value === undefined || value === null) return null;
  const compare = cubeCompares.find((candidate) => candidate === value);
  if (!compare) list.unknownName('compare', value, cubeCompares);
  return compare ?? null;
};

export const checkPeriod = (list: MistakeList, value: unknown): Period | null => {
  if (value === undefined) {
    list.missing('period');
    return null;
  }
  const period = typeof value === 'string' ? parsePeriod(value) : null;
  if (!period) list.add('period', 'PERIOD.INVALID', { value: shown(value) });
  return period;
};

export const checkPositions = (
  list: MistakeList,
  asOf: number | null,
  atLeast: number | null,
  head: number,
): void => {
  if (asOf !== null && asOf > head) list.add('asOf', 'CUBE.BEYOND_HEAD', { head, value: asOf });
  if (asOf !== null && atLeast !== null && asOf < atLeast)
    list.add('asOf', 'CUBE.CONTRADICTION', { asOf, atLeast });
};

/** Filters by the dimensions that `known` names. */
export const checkWhere = <Dimension extends string>(
  list: MistakeList,
  value: unknown,
  known: readonly Dimension[],
): WhereValues<Dimension>[] => {
  if (value === undefined) return [];
  if (!isObject(value)) {
    list.wrongType('where', 'where', 'object');
    return [];
  }
  return Object.entries(value).flatMap(([name, members]): WhereValues<Dimension>[] => {
    const dimension = known.find((candidate) => candidate === name);
    if (dimension) return [{ dimension, values: checkMembers(list, `where.${name}`, members) }];
    list.unknownName(`where.${name}`, name, known);
    return [];
  });
};

const checkMembers = (list: MistakeList, path: string, value: unknown): WhereValues['values'] => {
  const isList = Array.isArray(value);
  const members: readonly unknown[] = isList ? value : [value];
  if (members.length === 0 || members.length > MAX_MEMBERS) {
    list.add(path, 'CUBE.OUT_OF_RANGE', { value: `${path}.length`, min: 1, max: MAX_MEMBERS });
    return [];
  }
  return members.flatMap((member, index) => {
    const place = isList ? `${path}[${index}]` : path;
    if (typeof member === 'string') return [{ code: member, path: place }];
    list.wrongType(place, place, 'string');
    return [];
  });
};

export const checkOrder = (
  list: MistakeList,
  value: unknown,
  keys: ReadonlySet<string>,
): OrderBy[] | null => {
  if (value === undefined) return null;
  if (!Array.isArray(value)) {
    list.wrongType('order', 'order', 'array');
    return null;
  }
  return value.flatMap((item: unknown, index): OrderBy[] => {
    const path = `order[${index}]`;
    if (!isObject(item)) {
      list.wrongType(path, path, '{key, direction}');
      return [];
    }
    const { key, direction } = item as { key?: unknown; direction?: unknown };
    if (typeof key !== 'string' || !keys.has(key)) list.unknownName(`${path}.key`, key, [...keys]);
    if (direction !== 'asc' && direction !== 'desc')
      list.unknownName(`${path}.direction`, direction, ['asc', 'desc']);
    return typeof key === 'string' && keys.has(key)
      ? [{ key, direction: direction === 'asc' ? 'asc' : 'desc' }]
      : [];
  });
};
