import { holeMark, holeOf, type Chart, type CubeMeasure } from '@xiangtong/contracts';
import type { ReactElement, ReactNode } from 'react';
import { decimalOf, type CubeAnswer } from '../../api/cube/use-cube';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { formatIndex, formatSignedPercent } from '../../ui/figure/format-figure';
import { FigureDoor } from '../figure-panel/figure-door';
import { waterfallOf } from './waterfall-steps';
import styles from './waterfall.module.css';

const useWaterfallTexts = defineTexts({
  zh: {
    label: '增长从哪里来（以基期为100）',
    base: '基期',
    continuing: '老单位',
    entry: '新加入',
    exit: '退出',
    response: '填报差异',
    now: '本期',
    none: '没有可比的两期，算不出增长的来源。',
    few: '上报不足，不分解增长的来源。',
    why: '（{{why}}）',
    comparable: '只看两期都填报的单位：',
  },
  en: {
    label: 'Where the growth comes from (base = 100)',
    base: 'Base',
    continuing: 'Continuing',
    entry: 'Entered',
    exit: 'Left',
    response: 'Response',
    now: 'Now',
    none: 'There are no two periods to compare, so growth cannot be taken apart.',
    few: 'Too few reports are in to take growth apart.',
    why: ' ({{why}})',
    comparable: 'Units that reported in both periods alone:',
  },
});

/** Share of the picture's height between two heights, from the bottom. */
const place = (floor: number, high: number, from: number, to: number): { bottom: string; height: string } => {
  const share = (height: number): number => ((height - floor) / (high - floor)) * 100;
  const [low, top] = [share(Math.max(floor, Math.min(from, to))), share(Math.max(from, to))];
  return { bottom: `${low}%`, height: `${Math.max(top - low, 0.6)}%` };
};

interface BarProps {
  readonly name: ReactNode;
  /** Percentage of the base. */
  readonly value: ReactNode;
  readonly kind: 'whole' | 'rise' | 'fall';
  readonly style: { readonly bottom: string; readonly height: string };
}

const Bar = ({ name, value, kind, style }: BarProps): ReactElement => (
  <li>
    <span className={styles['value']}>{value}</span>
    <span className={styles['shaft']} aria-hidden="true">
      <span className={`${styles['bar']} ${styles[kind]}`} style={style} />
    </span>
    <span className={styles['name']}>{name}</span>
  </li>
);

interface WholeProps extends Pick<BarProps, 'name' | 'value' | 'style'> {
  readonly amount: ReactNode;
}

const Whole = ({ name, amount, ...bar }: WholeProps): ReactElement => (
  <Bar
    name={
      <>
        {name}
        <br />
        {amount}
      </>
    }
    kind="whole"
    {...bar}
  />
);

export interface WaterfallProps {
  /** Totals of an answer of `useCube` with a comparison. */
  readonly totals: CubeAnswer['totals'];
  readonly measure: CubeMeasure;
  /** Totals as they are shown elsewhere in the view, with their unit. */
  readonly base: string;
  readonly now: string;
  /** Address of a column of the totals. */
  readonly figureOf: (column: string) => string;
}

const Comparable = ({ growth }: { readonly growth: string | null | undefined }): ReactElement | null => {
  const t = useWaterfallTexts();
  if (growth === null || growth === undefined) return null;
  return (
    <p className={styles['note']}>
      {t('comparable')} {formatSignedPercent(growth)}%
    </p>
  );
};

/** Growth step by step: base → continuing → entry → exit → response → now. Read aloud it is a list of figures. */
export const Waterfall = ({ totals, measure, base, now, figureOf }: WaterfallProps): ReactElement => {
  const t = useWaterfallTexts();
  const language = useLanguage();
  const steps = waterfallOf(totals);
  const hole = holeOf(totals, `${measure}.growth`);
  const why = hole && t('why', { why: holeMark(hole, language) });
  if (hole?.reason === 'fewReports')
    return (
      <>
        <p className={styles['none']}>{t('few')}</p>
        <Comparable growth={totals.comparableGrowth} />
      </>
    );
  if (steps === null || hole) return <p className={styles['none']}>{[t('none'), why]}</p>;
  const growth = decimalOf(totals, `${measure}.growth`) ?? '0';
  // What all bars have in common is cut off, so that the steps can be seen; a bit of it stays.
  const floor = Math.max(0, Math.min(steps.low - (steps.high - steps.low) * 0.6, steps.low * 0.9));
  return (
    <>
      <ol className={styles['steps']} aria-label={t('label')}>
        <Whole
          name={t('base')}
          amount={<FigureDoor figure={figureOf(`${measure}.base`)}>{base}</FigureDoor>}
          value="100.00"
          style={place(floor, steps.high, 0, 1)}
        />
        {steps.steps.map(({ part, ratio, from, to }) => (
          <Bar
            key={part}
            name={t(part)}
            value={<FigureDoor figure={figureOf(part)}>{formatSignedPercent(ratio)}</FigureDoor>}
            kind={to < from ? 'fall' : 'rise'}
            style={place(floor, steps.high, from, to)}
          />
        ))}
        <Whole
          name={t('now')}
          amount={<FigureDoor figure={figureOf(measure)}>{now}</FigureDoor>}
          value={formatIndex(growth)}
          style={place(floor, steps.high, 0, steps.end)}
        />
      </ol>
      <Comparable growth={totals.comparableGrowth} />
    </>
  );
};

/** The same picture in a report: steps and where they lead, in the figures that the report prints. */
export const ReportWaterfall = ({ chart }: { readonly chart: Chart }): ReactElement => {
  const { categories, decimals = 2, levels = [], unit, title } = chart;
  const values = (chart.series[0]?.values ?? []).map((value) => value ?? 0);
  const bars: { readonly value: number; readonly from: number; readonly to: number }[] = [];
  let height = 0;
  for (const [index, value] of values.entries()) {
    const from = levels.includes(index) ? 0 : height;
    height = from + value;
    bars.push({ value, from, to: height });
  }
  const heights = bars.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  return (
    <ol
      className={styles['steps']}
      style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}
      aria-label={`${title} (${unit})`}
    >
      {bars.map(({ value, from, to }, index) => (
        <Bar
          key={categories[index]}
          name={categories[index]}
          value={`${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(decimals)}`}
          kind={levels.includes(index) ? 'whole' : value < 0 ? 'fall' : 'rise'}
          style={place(low, high === low ? low + 1 : high, from, to)}
        />
      ))}
    </ol>
  );
};
