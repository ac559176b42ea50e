import { useMemo, type ReactElement } from 'react';
import { useTheme, type Theme } from '../../../../ui/theme/theme';
import { Chart } from '../../../../desk/chart/chart';
import { useLanguage } from '../../../../i18n/texts';
import { formatAmount, formatDecimal } from '../../../../ui/figure/format-figure';
import { chartContent, chartOption } from './chart-option';
import type { ChartKind } from '../explore-state';
import { headOf, type FigureColumn } from './figure-column';
import type { Pivot, PivotShape } from './pivot';

export interface PivotChartProps {
  readonly pivot: Pivot;
  readonly shape: PivotShape;
  readonly kind: Exclude<ChartKind, 'none'>;
  readonly column: FigureColumn;
}

const ROW_HEIGHT = 26;

/** The first measure of the table as a picture. */
/** ECharts reads no variables of style sheets. */
const chartInk: Readonly<Record<Theme, string>> = { light: '#5d574c', dark: '#b8b1a4', contrast: '#1f1d19' };

export const PivotChart = ({ pivot, shape, kind, column }: PivotChartProps): ReactElement => {
  const language = useLanguage();
  const ink = chartInk[useTheme()];
  const content = useMemo(() => chartContent(pivot, shape, kind, language), [pivot, shape, kind, language]);
  const option = useMemo(() => {
    const write = (value: number): string => {
      const text = value.toFixed(Math.max(column.decimals, 2));
      return column.kind === 'amount' ? formatAmount(text, column.magnitude) : formatDecimal(text, 0);
    };
    return chartOption(content, kind, { unit: column.unit, write, ink });
  }, [content, kind, ink, column.unit, column.magnitude, column.decimals, column.kind]);
  const height = content.isLying ? Math.max(240, content.names.length * ROW_HEIGHT + 90) : 360;
  return <Chart option={option} label={headOf(column, language)} height={height} />;
};
