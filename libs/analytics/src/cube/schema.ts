import {
  compareSuffixes,
  cubeCompares,
  cubeDimensions,
  cubeMeasures,
  type CompareSuffix,
  type CubeCompare,
  type CubeDimension,
  type CubeMeasure,
} from '@xiangtong/contracts';
import { dimensions } from './dimensions';
import { measures, type Additivity } from './measures';

/** Answer of GET /cube/schema: what can be asked for. */
export interface CubeSchema {
  readonly measures: readonly {
    readonly key: CubeMeasure;
    readonly zh: string;
    readonly en: string;
    readonly unit: string;
    readonly decimals: number;
    /** `additive` parts sum to totals; `distinct` counts and `ratio` values do not. */
    readonly additivity: Additivity;
  }[];
  readonly dimensions: readonly { readonly key: CubeDimension; readonly zh: string; readonly en: string }[];
  readonly compares: readonly { readonly key: CubeCompare; readonly zh: string; readonly en: string }[];
  readonly compareColumns: readonly {
    readonly suffix: CompareSuffix;
    readonly zh: string;
    readonly en: string;
  }[];
}

const compareNames: Readonly<Record<CubeCompare, { zh: string; en: string }>> = {
  yoy: { zh: '同比', en: 'Year on year' },
  mom: { zh: '环比（未经季节调整）', en: 'On the preceding period (not seasonally adjusted)' },
};

const suffixNames: Readonly<Record<CompareSuffix, { zh: string; en: string }>> = {
  base: { zh: '基期', en: 'Base period' },
  change: { zh: '增减额', en: 'Change' },
  growth: { zh: '增速', en: 'Growth' },
  contribution: { zh: '拉动（占基期总量的比）', en: 'Contribution (ratio of the base total)' },
  share: { zh: '贡献率', en: 'Share of growth' },
};

export const cubeSchema: CubeSchema = {
  measures: cubeMeasures.map((key) => {
    const { zh, en, unit, decimals, additivity } = measures[key];
    return { key, zh, en, unit, decimals, additivity };
  }),
  dimensions: cubeDimensions.map((key) => ({ key, zh: dimensions[key].zh, en: dimensions[key].en })),
  compares: cubeCompares.map((key) => ({ key, ...compareNames[key] })),
  compareColumns: compareSuffixes.map((suffix) => ({ suffix, ...suffixNames[suffix] })),
};
