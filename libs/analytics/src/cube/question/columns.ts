import { compareSuffixes, type CompareSuffix, type CubeColumn, type CubeMeasure } from '@xiangtong/contracts';
import { isAdditive, measures } from '../vocabulary/measures';
import type { CubePlan } from './plan';

type Shape = Pick<CubeColumn, 'unit' | 'decimals'>;

const ratio: Shape = { unit: 'ratio', decimals: 6 };

export type Suffix = CompareSuffix | 'imputed' | 'realGrowth';

const ratioSuffixes: readonly (Suffix | null)[] = ['growth', 'contribution', 'share', 'realGrowth'];

const shapeOf = (measure: CubeMeasure, suffix: Suffix | null): Shape =>
  ratioSuffixes.includes(suffix)
    ? ratio
    : { unit: measures[measure].unit, decimals: measures[measure].decimals };

type Asked = Pick<CubePlan, 'by' | 'measures' | 'compare' | 'impute' | 'real'>;

/** Columns beside a measure. */
export const suffixesOf = ({ compare, impute, real }: Asked, measure: CubeMeasure): Suffix[] => [
  ...(impute !== 'none' && isAdditive(measure) ? (['imputed'] as const) : []),
  ...(compare ? compareSuffixes : []),
  ...(real && measure === 'amount' ? (['realGrowth'] as const) : []),
];

/** The table's columns in order: dimensions, then each measure with its estimated part and its comparison. */
export const columnsOf = (asked: Asked): CubeColumn[] => [
  ...asked.by.map((key): CubeColumn => ({ key, role: 'dimension', unit: null, decimals: null })),
  ...asked.measures.flatMap((measure): CubeColumn[] => [
    { key: measure, role: 'measure', ...shapeOf(measure, null) },
    ...suffixesOf(asked, measure).map((suffix): CubeColumn => ({
      key: `${measure}.${suffix}`,
      role: 'measure',
      ...shapeOf(measure, suffix),
    })),
  ]),
];
