import type { ReactElement } from 'react';
import { useAddress } from '../../../../ui/address/use-address';
import { useSalesMonths } from '../../../../desk/scope-filter/use-sales-months';
import { useLanguage } from '../../../../i18n/texts';
import { Options } from '../../../../ui/field/field';
import { Choice, Fields, Soft } from '../../../../ui/forms/forms';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { ReportFrame } from '../../../../ui/report-frame/report-frame';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { PeriodField } from '../../../../desk/report/period-field';
import { ScopeField } from '../../../../desk/report/scope-field';
import { periodFor } from '../../../../desk/report/period-parts';
import { kindsOf, type Listing } from '../use-choice';
import { useDefinitionTexts } from './texts';
import { usePreview, useRested, type Files, type PreviewChoice } from './use-definition';

/** Whoever stops for so long wants to see it. */
const REST_MS = 1_000;

const usePreviewChoice = (listing: Listing, division: string): PreviewChoice => {
  const { get } = useAddress();
  const own = useLanguage();
  const latest = useSalesMonths(null).latest ?? '';
  return {
    scope: get('scope') || division,
    period: periodFor(kindsOf(listing), get('period'), latest),
    language: (['zh', 'en'] as const).find((one) => one === get('language')) ?? own,
  };
};

export interface DefinitionPreviewProps {
  readonly listing: Listing;
  readonly division: string;
  readonly files: Files;
  /** Nothing is wrong with the files, as far as is known. */
  readonly isSound: boolean;
}

const ChoiceOfPreview = ({
  listing,
  choice,
}: {
  readonly listing: Listing;
  readonly choice: PreviewChoice;
}): ReactElement => {
  const t = useDefinitionTexts();
  const { set } = useAddress();
  return (
    <Fields>
      <ScopeField value={choice.scope} levels={listing.scopes} onChange={(scope) => set({ scope })} />
      <PeriodField value={choice.period} kinds={kindsOf(listing)} onChange={(period) => set({ period })} />
      <Choice label={t('previewLanguage')} value={choice.language} onChange={(language) => set({ language })}>
        <Options
          of={[
            ['zh', t('zh')],
            ['en', t('en')],
          ]}
        />
      </Choice>
    </Fields>
  );
};

/** What is written as it reads, beside it. */
export const DefinitionPreview = ({
  listing,
  division,
  files,
  isSound,
}: DefinitionPreviewProps): ReactElement => {
  const t = useDefinitionTexts();
  const choice = usePreviewChoice(listing, division);
  const rested = useRested(files, REST_MS);
  const { data, error, isFetching, refetch } = usePreview(listing.id, rested, choice, isSound);
  return (
    <section aria-label={t('preview')}>
      <ChoiceOfPreview listing={listing} choice={choice} />
      <div aria-live="polite">
        {isSound && isFetching && <Soft>{t('previewing')}</Soft>}
        {!isSound && <Soft>{data === undefined ? t('previewNone') : t('previewStale')}</Soft>}
      </div>
      {error !== null && isSound && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {data === undefined && isSound && error === null && <Skeleton label={t('loading')} rows={12} />}
      {data !== undefined && <ReportFrame html={data} title={t('preview')} onFigure={() => undefined} />}
    </section>
  );
};
