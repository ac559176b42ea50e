import type { Words } from '../../engine/words';
import type { MappedPlan } from '../question/plan';
import { measures, type AdditiveMeasure } from '../vocabulary/measures';

const definitionOf = (measure: AdditiveMeasure) => {
  const definition = measures[measure];
  if (definition.additivity !== 'additive') throw new RangeError(`${measure} is no sum`);
  return definition;
};

/** SQL of the exact integer that one row of sales holds of a measure, by default over f. */
export const exactValue = (
  words: Words,
  measure: AdditiveMeasure,
  column: string = definitionOf(measure).value,
): string => (measure === 'quantity' ? words.thousandths(column) : words.exact(column));

/** SQL of the exact integer sum of a column of values; through a mapping, values are integers already. */
export const exactSum = (
  words: Words,
  { mapping }: Pick<MappedPlan, 'mapping'>,
  measure: AdditiveMeasure,
  column: string = measure,
): string => (mapping ? words.exact(`sum(${column})`) : definitionOf(measure).sum(words, column));
