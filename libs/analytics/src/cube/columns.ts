import {
  compareSuffixes,
  type CompareSuffix,
  type CubeColumn,
  type CubeCompare,
  type CubeDimension,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { measures } from './measures';

type Shape = Pick<CubeColumn, 'unit' | 'decimals'>;

const ratio: Shape = { unit: 'ratio', decimals: 6 };

const shapeOf = (measure: CubeMeasure, suffix: CompareSuffix | null): Shape =>
  suffix === 'growth' || suffix === 'contribution' || suffix === 'share'
    ? ratio
    : { unit: measures[measure].unit, decimals: measures[measure].decimals };

/** The table's columns in order: dimensions, then each measure with its comparison. */
export const columnsOf = (
  by: readonly CubeDimension[],
  list: readonly CubeMeasure[],
  compare: CubeCompare | null,
): CubeColumn[] => [
  ...by.map((key): CubeColumn => ({ key, role: 'dimension', unit: null, decimals: null })),
  ...list.flatMap((measure): CubeColumn[] => [
    { key: measure, role: 'measure', ...shapeOf(measure, null) },
    ...(compare ? compareSuffixes : []).map((suffix): CubeColumn => ({
      key: `${measure}.${suffix}`,
      role: 'measure',
      ...shapeOf(measure, suffix),
    })),
  ]),
];
