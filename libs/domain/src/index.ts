export { entryOf } from './entry-of';
export * from './audit/benford';
export * from './audit/chi-square';
export * from './audit/monetary-unit-sample';
export * from './audit/round-numbers';
export * from './audit/sequence-gaps';
export * from './cartogram/hexagons';
export * from './coherence/stated-figures';
export * from './concentration/concentration';
export * from './disclosure/cell-system';
export * from './disclosure/sensitivity';
export * from './division/credit-code';
export * from './division/division-code';
export * from './editing/county-movement';
export * from './editing/evidence';
export * from './editing/expected-value';
export * from './editing/hidiroglou-berthelot';
export * from './editing/modified-z';
export * from './editing/nil-return';
export * from './editing/quantiles';
export * from './editing/relations';
export * from './editing/robust-range';
export * from './editing/swapped-measure';
export * from './editing/unit-expectation';
export * from './effect/difference-in-differences';
export * from './effect/cluster-inference';
export * from './growth/decomposition';
export * from './growth/growth';
export * from './growth/response';
export * from './growth/two-year-average';
export {
  addFractions,
  compareFractions,
  decimalOf,
  divideFractions,
  fraction,
  fractionOf,
  magnitude,
  multiplyFractions,
  roundFraction,
  shiftFraction,
  signOf,
  subtractFractions,
  type Fraction,
} from './indexes/fraction';
export * from './indexes/price-volume';
export * from './inequality/exact-quantile';
export * from './inequality/gini';
export * from './inequality/ranks';
export * from './integrity/sha256-blocks';
export * from './location/great-circle';
export * from './location/location-quotient';
export * from './money/money';
export * from './period/china-time';
export * from './period/month';
export * from './period/period';
export * from './period/period-type';
export * from './quantity/quantity';
export * from './ratio/ratio';
export { formatRoot } from './ratio/square-root';
export * from './revision/revision-measures';
export * from './revision/revised-rates';
export * from './shading/shade-classes';
export { controlCharacters, plainLine, plainLines } from './writing/control-characters';
export { groupThousands } from './writing/group-thousands';
export { holdsPersonalNumber, normaliseIdNumber, tellsPersonalNumber } from './writing/personal-number';
export { moneyUnits, readFigure, readMoney } from './writing/written-figure';
export { monthBefore, nextTime } from './period/monthly-time';
