import { periodName } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useCube, type CubeAnswer } from '../../api/cube/use-cube';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { Button } from '../../ui/button/button';
import { formatCount } from '../../ui/figure/format-figure';
import { Notice } from '../../ui/notice/notice';
import { whereOf, type Scope } from '../../ui/places/scope';

const usePreliminaryTexts = defineTexts({
  zh: {
    title: '{{period}} · {{reported}}/{{due}} 已报 · 初步数',
    explanation: '上报不足，不计算增长速度，不排名次；可比口径只比较两期都上报的单位。',
    latest: '看{{period}}',
  },
  en: {
    title: '{{period}} · {{reported}} of {{due}} reports in · preliminary',
    explanation:
      'Too few reports are in for growth and ranks; comparable growth compares the units that reported in both periods.',
    latest: 'Show {{period}}',
  },
});

/** The reports due and in, where too few of them are for growth and ranks; null with enough. */
export const preliminaryOf = (
  answer: Pick<CubeAnswer, 'standing'> | undefined,
): { readonly due: number; readonly reported: number } | null => {
  const [whole] = answer?.standing ?? [];
  return whole?.fewReports === 'now' ? whole.now : null;
};

export interface PreliminaryNoticeProps {
  readonly scope: Scope | null;
  readonly period: string;
  /** The latest period with enough reports, where the page leads to it. */
  readonly latest?: string | undefined;
  readonly onChoose?: (period: string) => void;
}

/** Said above the figures of a period of which too few reports are in, with the way to the latest one that is complete. */
export const PreliminaryNotice = ({
  scope,
  period,
  latest,
  onChoose,
}: PreliminaryNoticeProps): ReactElement | null => {
  const t = usePreliminaryTexts();
  const language = useLanguage();
  const where = whereOf(scope);
  const { data } = useCube({ measures: ['amount'], by: [], ...(where && { where }), period });
  const preliminary = preliminaryOf(data);
  if (preliminary === null) return null;
  const { due, reported } = preliminary;
  const name = periodName(period, language);
  return (
    <Notice
      kind="warning"
      title={t('title', { period: name, due: formatCount(due), reported: formatCount(reported) })}
      action={
        onChoose !== undefined &&
        latest !== undefined &&
        latest !== period && (
          <Button kind="quiet" onClick={() => onChoose(latest)}>
            {t('latest', { period: periodName(latest, language) })}
          </Button>
        )
      }
    >
      {t('explanation')}
    </Notice>
  );
};
