import {
  impactDimensionNames,
  impactMeasureMeanings,
  isImpactMeasure,
  type BilingualText,
  type ImpactDimension,
} from '@xiangtong/contracts';
import { cubeSchema } from '../schema';

const measureNamed = (key: string): BilingualText | undefined =>
  isImpactMeasure(key) ? impactMeasureMeanings[key] : cubeSchema.measures.find((one) => one.key === key);

/** Name of a measure, of sales or of households, or of a column beside it. */
export const columnName = (key: string): BilingualText => {
  const [measure = '', suffix] = key.split('.');
  const { compareColumns, optionColumns } = cubeSchema;
  const { zh, en } = measureNamed(measure) ?? { zh: key, en: key };
  const part = [...compareColumns, ...optionColumns].find((one) => one.suffix === suffix);
  return part ? { zh: `${zh} · ${part.zh}`, en: `${en} · ${part.en}` } : { zh, en };
};

/** Dimensions that both have mean the same. */
export const dimensionName = (key: string): BilingualText =>
  cubeSchema.dimensions.find((one) => one.key === key) ??
  (Object.hasOwn(impactDimensionNames, key)
    ? impactDimensionNames[key as ImpactDimension]
    : { zh: key, en: key });
