import {
  compareSuffixes,
  impactMeasureMeanings,
  type CompareSuffix,
  type CubeColumn,
  type ImpactDimension,
  type ImpactMeasure,
} from '@xiangtong/contracts';

const ratios: readonly CompareSuffix[] = ['growth', 'contribution', 'share'];

interface Asked {
  readonly measures: readonly ImpactMeasure[];
  readonly by: readonly ImpactDimension[];
  readonly isCompared: boolean;
}

/** A movement is a comparison already. */
export const isComparable = (measure: ImpactMeasure): boolean =>
  impactMeasureMeanings[measure].group !== 'movement';

/** Dimensions, then each measure with its comparison. */
export const columnsOf = ({ measures, by, isCompared }: Asked): CubeColumn[] => [
  ...by.map((key): CubeColumn => ({ key, role: 'dimension', unit: null, decimals: null })),
  ...measures.flatMap((measure): CubeColumn[] => {
    const { unit, decimals } = impactMeasureMeanings[measure];
    const suffixes = isCompared && isComparable(measure) ? compareSuffixes : [];
    return [
      { key: measure, role: 'measure', unit, decimals },
      ...suffixes.map((suffix): CubeColumn => ({
        key: `${measure}.${suffix}`,
        role: 'measure',
        ...(ratios.includes(suffix) ? { unit: 'ratio', decimals: 6 } : { unit, decimals }),
      })),
    ];
  }),
];
