import {
  isIndicator,
  formPeriod,
  formPeriodTypes,
  indicatorMeanings,
  measureMeanings,
  type CubeDimension,
  type CubeMeasure,
  type Indicator,
  type IndicatorForm,
} from '@xiangtong/contracts';
import {
  addMonths,
  isPeriodEnd,
  monthsBetween,
  periodEnding,
  periodEnds,
  type Month,
  type Period,
  type PeriodType,
} from '@xiangtong/domain';
import { dimensions, unitDimensions } from '../vocabulary/dimensions';
import { namesOf, type MistakeList } from './mistakes';
import type { CubePlan } from './plan';

const EXAMPLE_MONTH = 201912;

/** Dimensions by which values of these indicators can be broken down. */
export const fittingDimensions = (list: readonly Indicator[]): readonly CubeDimension[] => {
  const quarterly = list.every((key) => formPeriodTypes[indicatorMeanings[key].form] === 'quarter');
  return [
    ...unitDimensions,
    ...(list.every((key) => indicatorMeanings[key].byPlatform) ? (['platform'] as const) : []),
    ...(quarterly ? (['quarter'] as const) : []),
    'year',
  ];
};

/** What a query asks for, by known names. */
interface AskedShape extends Pick<CubePlan, 'measures' | 'by' | 'compare'> {
  readonly where: readonly { readonly dimension: CubeDimension }[];
  readonly period: Period | null;
}

/**
 * Checks that measures belong to one form, that its values have the dimensions, and that the period consists of whole
 * periods of the form.
 */
export const checkFit = (list: MistakeList, shape: AskedShape): void => {
  const stated = shape.measures.filter(isIndicator);
  const [first] = stated;
  if (!first) return;
  const { form } = indicatorMeanings[first];
  for (const [index, measure] of shape.measures.entries()) {
    if (!isIndicator(measure) || indicatorMeanings[measure].form !== form)
      list.add(`measures[${index}]`, 'CUBE.MIXED_FORMS', {
        measure: namesOf(measureMeanings[measure]),
        other: namesOf(measureMeanings[first]),
      });
  }
  const fitting = fittingDimensions(stated);
  const parameters = (dimension: CubeDimension) => ({
    measure: namesOf(...stated.map((measure) => measureMeanings[measure])),
    dimension: namesOf(dimensions[dimension]),
    allowed: namesOf(...fitting.map((name) => dimensions[name])),
  });
  for (const [index, dimension] of shape.by.entries()) {
    if (!fitting.includes(dimension))
      list.add(`by[${index}]`, 'CUBE.DIMENSION_DOES_NOT_FIT', parameters(dimension));
  }
  for (const { dimension } of shape.where) {
    if (!fitting.includes(dimension))
      list.add(`where.${dimension}`, 'CUBE.DIMENSION_DOES_NOT_FIT', parameters(dimension));
  }
  if (shape.period && !holdsWholePeriods(shape.period, form, shape.compare)) {
    const example = formPeriod(form, EXAMPLE_MONTH);
    list.add('period', 'CUBE.NO_WHOLE_PERIOD', {
      value: shape.period.text,
      measure: namesOf(measureMeanings[first]),
      example,
    });
  }
};

/** Whether the period ends whole periods of the form; with `mom`, the run before as well. */
const holdsWholePeriods = (period: Period, form: IndicatorForm, compare: CubePlan['compare']): boolean => {
  const type = formPeriodTypes[form];
  const [end] = periodEnds(type, period.from, period.to);
  if (end === undefined) return false;
  return compare !== 'mom' || isPeriodEnd(type, addMonths(end, -monthsBetween(period.from, period.to) - 1));
};

const periodLengths: Readonly<Record<PeriodType, number>> = { month: 1, quarter: 3, year: 12 };

/** The whole periods of the form within the months of a query; null for measures of sales. */
export const statedOf = (
  measures: readonly CubeMeasure[],
  period: Period,
  months: readonly Month[],
): CubePlan['stated'] => {
  const first = measures.find(isIndicator);
  if (!first) return null;
  const { form } = indicatorMeanings[first];
  const type = formPeriodTypes[form];
  const ends = periodEnds(type, period.from, period.to).filter(
    (end) => months.includes(periodEnding(type, end).from) && months.includes(end),
  );
  return { form, ends, length: periodLengths[type] };
};
