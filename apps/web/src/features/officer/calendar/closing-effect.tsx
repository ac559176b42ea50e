import type { CubeQuery } from '@xiangtong/contracts';
import { fenOf, formatRatio, formatYuan } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { decimalOf, useCube } from '../../../api/cube/use-cube';
import { Block } from '../../../desk/block/block';
import { scopeOf, whereOf } from '../../../ui/places/scope';
import { useLanguage } from '../../../i18n/texts';
import { formatAmount, formatPercent, magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import { useClosingTexts } from './closing-texts';

const queryOf = (period: string, county: string, impute: CubeQuery['impute']): CubeQuery => ({
  measures: ['amount'],
  by: [],
  where: whereOf(county === '' ? null : scopeOf(county)),
  period,
  ...(impute && { impute }),
});

export interface ClosingEffectProps {
  readonly period: string;
  /** Six digits; empty for all in charge. */
  readonly county: string;
  /** Units that are not in force. */
  readonly open: number;
}

/** What the total lacks for want of those reports, by the same estimate as in analyses and reports. */
export const ClosingEffect = ({ period, county, open }: ClosingEffectProps): ReactElement => {
  const t = useClosingTexts();
  const language = useLanguage();
  const plain = useCube(queryOf(period, county, undefined));
  const amount = decimalOf(plain.data?.totals, 'amount') ?? '0.00';
  // Nobody is in force yet: there is no trend to follow, so the value before stands for each.
  const isBegun = plain.data === undefined || plain.data.coverage.reported > 0;
  const whole = useCube(queryOf(period, county, isBegun ? 'diftrend' : 'prevalue'));
  const estimated = fenOf(decimalOf(whole.data?.totals, 'amount') ?? '0.00');
  const missing = estimated - fenOf(amount);
  const found = isBegun ? 'effectOf' : 'effectBefore';
  const magnitude = magnitudeOf([amount, formatYuan(missing)]);
  const share = formatRatio(missing, estimated);
  const words = {
    count: open,
    amount: formatAmount(amount, magnitude),
    missing: formatAmount(formatYuan(missing), magnitude),
    unit: magnitudeName(magnitude, language),
    share: share === null ? '' : formatPercent(share),
  };
  return (
    <Block title={t('effect')} of={plain.data ? whole : plain} width={12} rows={1}>
      <p>{t(open === 0 ? 'effectNone' : missing > 0n ? found : 'effectUnknown', words)}</p>
    </Block>
  );
};
