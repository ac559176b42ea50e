import {
  impactDimensionNames,
  impactDimensions,
  impactMeasureMeanings,
  impactMeasures,
  type ImpactDimension,
  type ImpactMeasure,
  type ImpactMeasureMeaning,
} from '@xiangtong/contracts';
import { filterDimensions, fittingDimensions } from './dimensions';

/** What can be asked about households, for GET /impact/cube-schema. */
export interface ImpactCubeSchema {
  readonly measures: readonly (ImpactMeasureMeaning & {
    readonly key: ImpactMeasure;
    /** Dimensions for breakdowns; those among `filters` can also filter. */
    readonly dimensions: readonly ImpactDimension[];
  })[];
  readonly dimensions: readonly { readonly key: ImpactDimension; readonly zh: string; readonly en: string }[];
  readonly filters: readonly ImpactDimension[];
}

export const impactCubeSchema: ImpactCubeSchema = {
  measures: impactMeasures.map((key) => {
    const meaning: ImpactMeasureMeaning = impactMeasureMeanings[key];
    return { key, ...meaning, dimensions: fittingDimensions[meaning.group] };
  }),
  dimensions: impactDimensions.map((key) => ({ key, ...impactDimensionNames[key] })),
  filters: filterDimensions,
};
