import { BarChart, BoxplotChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as addParts, type EChartsCoreOption } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTheme } from '../../ui/theme/theme';
import styles from './chart.module.css';

addParts([
  BarChart,
  BoxplotChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
  LabelLayout,
]);

/** Colours that colour-blind people tell apart; patterns come with `aria.decal`. */
const onPaper = ['#7a1f1d', '#1f5fa8', '#b98a2f', '#3f7f6b', '#6b5b95', '#8a857b'];
const byNight = ['#f0a79b', '#8fbdf2', '#e3bd6d', '#86cdb6', '#bcaee6', '#b8b1a4'];

export interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What the picture shows, for those who do not see it; the figures are in a table beside it. */
  readonly label: string;
  /** Pixels. */
  readonly height?: number;
  /** A part of the picture was chosen: name and data as ECharts tells them. */
  readonly onPick?: (picked: { readonly name: string; readonly data: unknown }) => void;
}

/** What an A4 sheet leaves between its margins. */
const PAPER_WIDTH = 703;
/** Paddings do not shrink with the page. */
const PADDINGS = 16;

/** Width on paper: the same part of the page as on the screen. */
const printedWidth = ({ clientWidth }: HTMLElement): number =>
  Math.min(clientWidth, (clientWidth / document.documentElement.clientWidth) * PAPER_WIDTH - PADDINGS);

/** ECharts as vectors. Tooltips are drawn, not written as HTML, which the policy of the page would strip of its styles. */
export const Chart = ({ option, label, height = 320, onPick }: ChartProps): ReactElement => {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useTheme() === 'dark';
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, isDark ? 'dark' : null, { renderer: 'svg' });
    chart.setOption({
      color: isDark ? byNight : onPaper,
      backgroundColor: 'transparent',
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      ...option,
    });
    if (onPick) chart.on('click', ({ name, data }) => onPick({ name, data }));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    const fitPaper = (): void => {
      chart.resize({ width: printedWidth(element) });
      // The sheet does not wait for the next frame.
      chart.getZr().flush();
    };
    const fitScreen = (): void => chart.resize({ width: 'auto' });
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', fitScreen);
    return () => {
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', fitScreen);
      observer.disconnect();
      chart.dispose();
    };
  }, [option, onPick, isDark]);
  return <div ref={place} role="img" aria-label={label} className={styles['chart']} style={{ height }} />;
};
