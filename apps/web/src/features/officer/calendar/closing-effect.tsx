import type { CubeQuery } from '@xiangtong/contracts';
import { fenOf, formatRatio, formatYuan } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { decimalOf, useCube, type CubeAnswer } from '../../../api/cube/use-cube';
import { Block } from '../../../desk/block/block';
import { useLanguage } from '../../../i18n/texts';
import { amountInProse, formatPercent } from '../../../ui/figure/format-figure';
import { useClosingTexts } from './closing-texts';

const queryOf = (period: string, counties: readonly string[], impute: CubeQuery['impute']): CubeQuery => ({
  measures: ['amount'],
  by: [],
  where: { county: counties },
  period,
  impute,
});

export interface ClosingEffectProps {
  readonly period: string;
  /** Those that the closing is about, six digits each. */
  readonly counties: readonly string[];
}

interface EffectProps {
  readonly answer: CubeAnswer;
  readonly hasTrend: boolean;
}

const Effect = ({ answer: { totals, coverage }, hasTrend }: EffectProps): ReactElement => {
  const t = useClosingTexts();
  const language = useLanguage();
  const { imputed = 0, withoutEstimate = 0 } = coverage;
  const whole = fenOf(decimalOf(totals, 'amount') ?? '0.00');
  const missing = fenOf(decimalOf(totals, 'amount.imputed') ?? '0.00');
  const words = {
    amount: amountInProse(formatYuan(whole - missing), language),
    missing: amountInProse(formatYuan(missing), language),
    share: formatPercent(formatRatio(missing, whole) ?? '0'),
  };
  return (
    <p>
      {imputed + withoutEstimate === 0 && t('effectNone')}
      {imputed > 0 && t(hasTrend ? 'effectOf' : 'effectBefore', { ...words, count: imputed })}
      {withoutEstimate > 0 &&
        t(imputed > 0 ? 'effectRest' : 'effectUnknown', { ...words, count: withoutEstimate })}
    </p>
  );
};

/**
 * What the total lacks for want of those reports, by the same estimate as in analyses and reports. Where too few are in
 * force to show a trend, the last figure of each unit stands for it.
 */
export const ClosingEffect = ({ period, counties }: ClosingEffectProps): ReactElement => {
  const t = useClosingTexts();
  const trend = useCube(queryOf(period, counties, 'diftrend'));
  const { imputed = 0, withoutEstimate = 0 } = trend.data?.coverage ?? {};
  const hasTrend = imputed > 0 || withoutEstimate === 0;
  const last = useCube(hasTrend ? null : queryOf(period, counties, 'prevalue'));
  const shown = hasTrend ? trend : last;
  return (
    <Block title={t('effect')} of={shown} width={12} rows={1}>
      {shown.data && <Effect answer={shown.data} hasTrend={hasTrend} />}
    </Block>
  );
};
