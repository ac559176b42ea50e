import {
  indicatorMeanings,
  isIndicator,
  type CubeDimension,
  type CubeMeasure,
  type FormCode,
} from '@xiangtong/contracts';
import type { Exploration } from './explore-state';
import type { CubeSchema } from './pivot/figure-column';

const formOf = (measure: CubeMeasure): FormCode =>
  isIndicator(measure) ? indicatorMeanings[measure].form : 'sales';

/** The first of the chosen measures that cannot be asked for together with another one: it is of another form. */
export const apartFrom = (measure: CubeMeasure, chosen: readonly CubeMeasure[]): CubeMeasure | undefined =>
  chosen.find((other) => formOf(other) !== formOf(measure));

/** The first of the measures that has no such breakdown. */
export const without = (
  dimension: CubeDimension,
  measures: readonly CubeMeasure[],
  schema: CubeSchema,
): CubeMeasure | undefined =>
  measures.find((measure) =>
    schema.measures.some(({ key, dimensions }) => key === measure && !dimensions.includes(dimension)),
  );

/** Other measures, and without the rows, columns and filters that they do not have. */
export const withMeasures = (
  { rows, columns, filters, explain }: Exploration,
  measures: readonly CubeMeasure[],
  schema: CubeSchema,
): Partial<Exploration> => {
  const fits = (dimension: CubeDimension): boolean => without(dimension, measures, schema) === undefined;
  const kept = [...filters].filter(([dimension]) => fits(dimension));
  return {
    measures,
    sort: null,
    ...(!rows.every(fits) && { rows: rows.filter(fits) }),
    ...(columns !== null && !fits(columns) && { columns: null }),
    ...(kept.length < filters.size && { filters: new Map(kept) }),
    ...(explain !== null && !fits(explain) && { explain: null }),
  };
};
