import { type FigureRule, type Language, targetsOf } from '@xiangtong/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import { useMemo, type ReactElement } from 'react';
import { Chart } from '../../../../desk/chart/chart';
import { useLanguage } from '../../../../i18n/texts';
import { formatAmount, formatDecimal, formatPercent } from '../../../../ui/figure/format-figure';
import { useTheme, type Theme } from '../../../../ui/theme/theme';
import type { ChartKind, Exploration } from '../explore-state';
import {
  acrossColumns,
  headOf,
  isAdditive,
  type CubeSchema,
  type FigureColumn,
} from '../pivot/figure-column';
import type { Pivot, PivotAnswers, PivotShape } from '../pivot/pivot';
import { useExploreTexts } from '../texts';
import { barLineOption, chartContent, type BarOrLine } from './bar-line-option';
import { boxOption } from './box-option';
import type { ChartParts } from './chart-parts';
import { scatterOption } from './scatter-option';
import { slopeOption } from './slope-option';
import { waterfallOption } from './waterfall-option';

export interface PivotChartProps {
  readonly exploration: Pick<Exploration, 'chart' | 'rules'>;
  readonly schema: CubeSchema;
  readonly answers: PivotAnswers;
  readonly pivot: Pivot;
  readonly shape: PivotShape;
  readonly columns: readonly FigureColumn[];
}

interface Picture {
  readonly option: EChartsCoreOption;
  readonly height: number;
}

const ROW_HEIGHT = 26;
const BAR_HEIGHT = 12;
const HEIGHT = 360;
const TALL = 480;

/** ECharts reads no variables of style sheets. */
const chartInk: Readonly<Record<Theme, string>> = { light: '#5d574c', dark: '#b8b1a4', contrast: '#1f1d19' };

const write = (column: FigureColumn, value: number): string => {
  if (column.kind === 'growth' || column.kind === 'ratio')
    return `${formatPercent(value.toFixed(6))}${column.kind === 'growth' ? '%' : ''}`;
  const text = value.toFixed(Math.max(column.decimals, 2));
  return column.kind === 'amount' ? formatAmount(text, column.magnitude) : formatDecimal(text, 0);
};

const bars = (
  kind: BarOrLine,
  parts: ChartParts,
  rules: readonly FigureRule[],
  language: Language,
): Picture => {
  const { pivot, shape, ink } = parts;
  const column = parts.columns[0]!;
  const content = chartContent(pivot, shape, kind, language);
  const { column: _, value } = targetsOf(rules).find((rule) => rule.column === shape.measure) ?? {};
  const target = value === undefined || shape.columns !== null ? null : Number(value);
  const beside = kind === 'bar' ? content.series.length * BAR_HEIGHT : 0;
  const height = content.names.length * Math.max(ROW_HEIGHT, beside) + 90;
  return {
    option: barLineOption(content, kind, {
      unit: column.unit,
      write: (shown) => write(column, shown),
      ink,
      target,
    }),
    height: content.isLying ? Math.max(240, height) : HEIGHT,
  };
};

const others = {
  scatter: scatterOption,
  box: boxOption,
  slope: slopeOption,
  waterfall: waterfallOption,
} as const;

/** Parts of what does not add up are no parts. */
const needsSums: readonly ChartKind[] = ['stacked', 'waterfall'];

/** What a picture cannot be drawn without. */
const missing = {
  scatter: 'twoFigures',
  box: 'fewLines',
  slope: 'noTwoMoments',
  waterfall: 'noTwoMoments',
} as const;

/** The picture of a table; null where something is missing for it. */
const usePicture = ({
  exploration,
  answers,
  pivot,
  shape,
  columns: all,
}: PivotChartProps): Picture | null => {
  const t = useExploreTexts();
  const language = useLanguage();
  const ink = chartInk[useTheme()];
  const { chart, rules } = exploration;
  const { totals } = answers.lines;
  const [base, now, rest] = [t('base'), t('now'), t('rest')];
  return useMemo((): Picture | null => {
    const words = { base, now, others: rest };
    const parts: ChartParts = { pivot, shape, columns: acrossColumns(all), totals, write, words, ink };
    if (chart === 'none') return null;
    if (chart === 'bar' || chart === 'stacked' || chart === 'line')
      return bars(chart, parts, rules, language);
    const option = others[chart](parts);
    return option && { option, height: chart === 'waterfall' ? TALL : HEIGHT };
  }, [pivot, shape, chart, all, totals, rules, language, ink, base, now, rest]);
};

/** The table as a picture; where it cannot be drawn, what to choose for it. */
export const PivotChart = (props: PivotChartProps): ReactElement => {
  const { exploration, schema, shape, columns } = props;
  const { chart } = exploration;
  const t = useExploreTexts();
  const language = useLanguage();
  const picture = usePicture(props);
  if (needsSums.includes(chart) && !isAdditive(schema, shape.measure)) return <p>{t('notSums')}</p>;
  if (picture === null) return <p>{t(missing[chart as keyof typeof missing])}</p>;
  return <Chart option={picture.option} label={headOf(columns[0]!, language)} height={picture.height} />;
};
