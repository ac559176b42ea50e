import {
  checkNames,
  checkOrder,
  checkPeriod,
  checkPositions,
  checkWhere,
  MistakeList,
  namesOf,
  type OrderBy,
  type WhereValues,
} from '@xiangtong/analytics';
import {
  impactDimensionNames,
  impactDimensions,
  impactMeasureMeanings,
  impactMeasures,
  isImpactMeasure,
  isObject,
  measureMeanings,
  measureNamed,
  type ImpactDimension,
  type ImpactMeasure,
} from '@xiangtong/contracts';
import { shiftPeriod, type Period } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { columnsOf } from './columns';
import { fittingDimensions, filterDimensions } from './dimensions';

/** A question by known names; members are not looked up yet. */
export interface ImpactQuestion {
  readonly measures: readonly ImpactMeasure[];
  readonly by: readonly ImpactDimension[];
  readonly where: readonly WhereValues<ImpactDimension>[];
  /** Null when it is invalid. */
  readonly period: Period | null;
  /** The same months a year before; null without a comparison. */
  readonly base: Period | null;
  readonly asOf: number | null;
  readonly order: readonly OrderBy[];
  readonly limit: number;
}

const fields = ['measures', 'by', 'where', 'period', 'compare', 'asOf', 'atLeast', 'order', 'limit'] as const;
type Raw = Readonly<Partial<Record<(typeof fields)[number], unknown>>>;

const MAX_LIMIT = 100_000;

/** Whether a body of POST /cube asks about households. */
export const isImpactQuestion = (query: unknown): boolean =>
  isObject(query) && Array.isArray(query['measures']) && query['measures'].some(isImpactMeasure);

/** Checks form and names of any JSON value. */
export const checkQuestion = (
  query: unknown,
  head: number,
): { readonly question: ImpactQuestion; readonly mistakes: InputMistake[] } => {
  const list = new MistakeList();
  if (!isObject(query)) list.wrongType('', 'query', 'object');
  const raw: Raw = isObject(query) ? query : {};
  list.knownNames('', Object.keys(raw), fields, 'CUBE.UNKNOWN_FIELD');
  const measures = checkMeasures(list, raw.measures);
  const by = raw.by === undefined ? [] : checkNames(list, 'by', raw.by, impactDimensions);
  const isCompared = checkCompare(list, raw.compare);
  const asOf = list.wholeNumber('asOf', raw.asOf, 0, Number.MAX_SAFE_INTEGER);
  const atLeast = list.wholeNumber('atLeast', raw.atLeast, 0, head);
  checkPositions(list, asOf, atLeast, head);
  const period = checkPeriod(list, raw.period);
  const keys = new Set(columnsOf({ measures, by, isCompared }).map(({ key }) => key));
  const question: ImpactQuestion = {
    measures,
    by,
    where: checkWhere(list, raw.where, filterDimensions),
    period,
    base: period && isCompared ? shiftPeriod(period, -12) : null,
    asOf,
    order: checkOrder(list, raw.order, keys) ?? [],
    limit: list.wholeNumber('limit', raw.limit, 1, MAX_LIMIT) ?? MAX_LIMIT,
  };
  checkFit(list, question, isCompared);
  return { question, mistakes: list.mistakes };
};

/** Measures of sales are asked for in questions of their own. */
const checkMeasures = (list: MistakeList, value: unknown): ImpactMeasure[] => {
  if (!Array.isArray(value) || value.length === 0) list.missing('measures');
  const asked: readonly unknown[] = Array.isArray(value) ? value : [];
  const own = asked.find(isImpactMeasure);
  const other = own === undefined ? '' : namesOf(impactMeasureMeanings[own]);
  const ofSales = (measure: unknown) =>
    typeof measure === 'string' && !isImpactMeasure(measure) ? measureNamed(measure) : null;
  asked.forEach((each, index) => {
    const measure = ofSales(each);
    if (measure !== null)
      list.add(`measures[${index}]`, 'CUBE.MIXED_FORMS', {
        measure: namesOf(measureMeanings[measure]),
        other,
      });
  });
  return checkNames(
    list,
    'measures',
    asked.filter((measure) => ofSales(measure) === null),
    impactMeasures,
  );
};

const checkCompare = (list: MistakeList, value: unknown): boolean => {
  if (value === undefined || value === null) return false;
  if (value !== 'yoy') list.unknownName('compare', value, ['yoy']);
  return value === 'yoy';
};

const isWholeYear = ({ from, to }: Period): boolean => from % 100 === 1 && to === from + 11;

/** Whether each measure has the dimensions, the period and the comparison that it is asked with. */
const checkFit = (
  list: MistakeList,
  { measures, by, where, period }: ImpactQuestion,
  isCompared: boolean,
): void => {
  for (const measure of measures) {
    const { group } = impactMeasureMeanings[measure];
    const fitting = fittingDimensions[group];
    const allowed = namesOf(...fitting.map((name) => impactDimensionNames[name]));
    const name = namesOf(impactMeasureMeanings[measure]);
    const asked = [
      ...by.map((dimension, index) => ({ dimension, path: `by[${index}]` })),
      ...where.map(({ dimension }) => ({ dimension, path: `where.${dimension}` })),
    ];
    for (const { dimension, path } of asked)
      if (!fitting.includes(dimension))
        list.add(path, 'CUBE.DIMENSION_DOES_NOT_FIT', {
          measure: name,
          dimension: namesOf(impactDimensionNames[dimension]),
          allowed,
        });
    if (group === 'crossing' && period && !isWholeYear(period))
      list.add('period', 'CUBE.NO_WHOLE_PERIOD', { value: period.text, measure: name, example: '2019' });
    if (group === 'movement' && !isCompared)
      list.add('compare', 'CUBE.OPTION_NEEDS', { option: measure, needs: 'compare: yoy' });
  }
};
