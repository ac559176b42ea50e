import { divisionLevel } from '@xiangtong/domain';
import type { FormEvent, ReactElement } from 'react';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Actions, Fields } from '../../../desk/forms/forms';
import { useAction } from '../../../desk/forms/use-action';
import { useReportName } from '../../../desk/report/use-report-name';
import { useUnit } from '../../../desk/scope-filter/place-name';
import { scopeOf } from '../../../desk/scope-filter/scope';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ChoiceFields, FormatFields } from './choice-fields';
import { PeriodField } from './period-field';
import { ReportCatalogue, useListed } from './report-catalogue';
import styles from './reports.module.css';
import { RunList } from './run-list';
import { RunPanel } from './run-panel';
import { useReportTexts } from './texts';
import { kindsOf, useChoice, type Choice, type Listing } from './use-choice';

/** Whether the report is made for such a place; yes while it is not known. */
const useFits = ({ scope, listing }: Choice): boolean => {
  const place = scopeOf(scope);
  const unit = useUnit(place).data;
  const level = place.kind === 'unit' ? unit?.kind : divisionLevel(place.code);
  return level === undefined || listing.scopes.includes(level);
};

const MakeForm = ({ listings }: { readonly listings: readonly Listing[] }): ReactElement => {
  const t = useReportTexts();
  const nameOf = useReportName();
  const listed = useListed();
  const control = useChoice(listings);
  const { choice, params } = control;
  const fits = useFits(choice);
  const action = useAction();
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (!fits || choice.formats.length === 0) return;
    const { listing, ...body } = choice;
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/reports/{id}/runs', {
        params: { path: { id: listing.id } },
        body: { ...body, formats: [...body.formats] },
      });
      await askAgain('/api/v1/runs');
      params.set({ run: data!.runId });
    });
  };
  return (
    <form onSubmit={make} className={styles['make']}>
      <ReportCatalogue
        listings={listings}
        chosen={choice.listing.id}
        onChoose={(report) => params.set({ report })}
      />
      <section aria-label={t('parameters')}>
        <h2>{nameOf(choice.listing.id)}</h2>
        <Fields>
          <ChoiceFields {...control} />
          <PeriodField
            value={choice.period}
            kinds={kindsOf(choice.listing)}
            onChange={(period) => params.set({ period })}
          />
        </Fields>
        <FormatFields {...control} />
        {!fits && (
          <Notice kind="warning">
            {t('scopeUnfit', { report: nameOf(choice.listing.id), list: listed(choice.listing.scopes) })}
          </Notice>
        )}
        {choice.formats.length === 0 && <Notice kind="warning">{t('noFormat')}</Notice>}
        {action.problem !== null && <ProblemNotice problem={action.problem} />}
        <Actions>
          <Button
            kind="primary"
            type="submit"
            isBusy={action.isBusy}
            disabled={!fits || choice.formats.length === 0}
          >
            {t('start')}
          </Button>
        </Actions>
      </section>
    </form>
  );
};

/** Pick, watch, read, publish: a run that is open takes the place of the form. */
export const MakeTab = ({ run }: { readonly run: string }): ReactElement => {
  const t = useReportTexts();
  const reports = api.useQuery('get', '/api/v1/reports', {}, { staleTime: Infinity });
  if (run !== '') return <RunPanel key={run} runId={run} />;
  return (
    <>
      {reports.isPending && <Skeleton label={t('loading')} rows={8} />}
      {reports.error !== null && (
        <ProblemNotice problem={reports.error} onAgain={() => void reports.refetch()} />
      )}
      {reports.data && <MakeForm listings={reports.data} />}
      <RunList />
    </>
  );
};
