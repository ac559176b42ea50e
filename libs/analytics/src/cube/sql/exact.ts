import type { Words } from '../../engine/words';
import type { MappedPlan } from '../question/plan';
import { sumStatement, type AdditiveMeasure } from '../vocabulary/measures';

/** SQL of the exact integer that one row of sales holds of a measure, by default over f. */
export const exactValue = (
  words: Words,
  measure: AdditiveMeasure,
  column: string = `f.${sumStatement(measure).column}`,
): string => sumStatement(measure).exact(words, column);

/** SQL of the exact integer sum of a column of values; through a mapping, values are integers already. */
export const exactSum = (
  words: Words,
  { mapping }: Pick<MappedPlan, 'mapping'>,
  measure: AdditiveMeasure,
  column: string = measure,
): string => (mapping ? words.exact(`sum(${column})`) : sumStatement(measure).sum(words, column));
