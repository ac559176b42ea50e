export { bulkIntake } from '../src/bulk/bulk-intake';
export { checkBatch, countyOf, type CheckGround, type FiguresToCheck } from '../src/check/check-batch';
export { toCheckParameters, type CheckParameters } from '../src/check/check-parameters';
export { FigureHistory } from '../src/check/figure-history';
export { partsOf } from '../src/check/parts';
export { priceRanges } from '../src/check/price-ranges';
export type { RaisedCheck } from '../src/check/raised-check';
export { fileScope } from '../src/file/intake/file-scope';
