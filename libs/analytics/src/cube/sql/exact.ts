import type { MappedPlan } from '../question/plan';
import { measures, type AdditiveMeasure } from '../vocabulary/measures';

const definitionOf = (measure: AdditiveMeasure) => {
  const definition = measures[measure];
  if (definition.additivity !== 'additive') throw new RangeError(`${measure} is no sum`);
  return definition;
};

/** SQL of the exact integer that one row of sales holds of a measure, by default over f. */
export const exactValue = (measure: AdditiveMeasure, column: string = definitionOf(measure).value): string =>
  measure === 'quantity' ? `(${column} * 1000)::hugeint` : `${column}::hugeint`;

/** SQL of the exact integer sum of a column of values; through a mapping, values are integers already. */
export const exactSum = (
  { mapping }: Pick<MappedPlan, 'mapping'>,
  measure: AdditiveMeasure,
  column: string = measure,
): string => (mapping ? `sum(${column})::hugeint` : definitionOf(measure).sum(column));
