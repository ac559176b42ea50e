import {
  compareSuffixes,
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  isIndicator,
  isStock,
  type Additivity,
  type BilingualText,
  type CompareSuffix,
  type CubeCompare,
  type CubeDimension,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { fittingDimensions } from './question/indicator-fit';
import {
  columnDefinitions,
  compareDefinitions,
  dimensionDefinitions,
  measureDefinition,
  optionColumnKeys,
  type Definition,
  type OptionColumnKey,
} from './vocabulary/definitions';
import { dimensions } from './vocabulary/dimensions';
import { measures } from './vocabulary/measures';
import { cubeRefusals, type CubeRefusal } from './vocabulary/refusals';

/** `added` over months; `last`: a stock, that of the last period; `recounted` or made again from its sums. */
export type OverMonths = 'added' | 'last' | 'recounted';

interface Named<Key> extends BilingualText, Definition {
  readonly key: Key;
}

export interface CubeMeasureSchema extends Named<CubeMeasure> {
  readonly unit: string;
  readonly decimals: number;
  /** `additive` parts sum to totals; `distinct` counts and `ratio` values do not. */
  readonly additivity: Additivity;
  readonly overMonths: OverMonths;
  /** The dimensions for breakdown and filters. */
  readonly dimensions: readonly CubeDimension[];
}

/** A column beside a measure: `amount.growth`. */
interface ColumnSchema<Suffix> extends BilingualText, Definition {
  readonly suffix: Suffix;
}

/** Answer of GET /cube/schema: the available names, their meaning, and the refused combinations. */
export interface CubeSchema {
  readonly measures: readonly CubeMeasureSchema[];
  readonly dimensions: readonly Named<CubeDimension>[];
  readonly compares: readonly Named<CubeCompare>[];
  readonly compareColumns: readonly ColumnSchema<CompareSuffix>[];
  /** Columns that an option of the query adds. */
  readonly optionColumns: readonly (ColumnSchema<OptionColumnKey> & { readonly option: 'impute' | 'real' })[];
  readonly refused: readonly CubeRefusal[];
}

const compareNames: Readonly<Record<CubeCompare, BilingualText>> = {
  yoy: { zh: '同比', en: 'Year on year' },
  mom: { zh: '环比（未经季节调整）', en: 'On the preceding period (not seasonally adjusted)' },
  'two-year': { zh: '两年平均', en: 'Two-year average' },
};

const columnNames: Readonly<Record<CompareSuffix | OptionColumnKey, BilingualText>> = {
  base: { zh: '基期', en: 'Base period' },
  change: { zh: '增减额', en: 'Change' },
  growth: { zh: '增速', en: 'Growth' },
  contribution: { zh: '拉动（占基期总量的比）', en: 'Contribution (ratio of the base total)' },
  share: { zh: '贡献率', en: 'Share of growth' },
  imputed: { zh: '其中估算', en: 'Of which estimated' },
  realGrowth: { zh: '实际增速', en: 'Real growth' },
};

const overMonths = (measure: CubeMeasure): OverMonths => {
  if (measures[measure].additivity !== 'additive') return 'recounted';
  return isStock(measure) ? 'last' : 'added';
};

const measureSchema = (key: CubeMeasure): CubeMeasureSchema => {
  const { zh, en, unit, decimals, additivity } = measures[key];
  return {
    key,
    zh,
    en,
    unit,
    decimals,
    additivity,
    overMonths: overMonths(key),
    ...measureDefinition(key),
    dimensions: isIndicator(key) ? fittingDimensions([key]) : cubeDimensions,
  };
};

const options = { imputed: 'impute', realGrowth: 'real' } as const;

const columnSchema = <Suffix extends CompareSuffix | OptionColumnKey>(
  suffix: Suffix,
): ColumnSchema<Suffix> => ({ suffix, ...columnNames[suffix], ...columnDefinitions[suffix] });

export const cubeSchema: CubeSchema = {
  measures: cubeMeasures.map(measureSchema),
  dimensions: cubeDimensions.map((key) => ({
    key,
    zh: dimensions[key].zh,
    en: dimensions[key].en,
    ...dimensionDefinitions[key],
  })),
  compares: cubeCompares.map((key) => ({ key, ...compareNames[key], ...compareDefinitions[key] })),
  compareColumns: compareSuffixes.map(columnSchema),
  optionColumns: optionColumnKeys.map((suffix) => ({ ...columnSchema(suffix), option: options[suffix] })),
  refused: cubeRefusals,
};
