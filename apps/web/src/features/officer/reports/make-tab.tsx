import { divisionLevel } from '@xiangtong/domain';
import type { FormEvent, ReactElement } from 'react';
import { api, client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Actions, Fields } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { useUnit } from '../../../ui/places/place-name';
import { scopeOf } from '../../../ui/places/scope';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ChoiceFields, FormatFields } from './choice-fields';
import { IssueFields, issueOf, useIssue, type Issue } from './letterhead/issue-fields';
import { PeriodField } from '../../../desk/report/period-field';
import { ReportCatalogue, useListed } from './report-catalogue';
import styles from './reports.module.css';
import { RunList } from './run-list';
import { RunPanel } from './run-panel';
import { useReportTexts } from './texts';
import { kindsOf, useChoice, type Choice, type ChoiceControl, type Listing } from './use-choice';

/** Whether the report is made for such a place; yes while it is not known. */
const useFits = ({ scope, listing }: Choice): boolean => {
  const place = scopeOf(scope);
  const unit = useUnit(place).data;
  const level = place.kind === 'unit' ? unit?.kind : divisionLevel(place.code);
  return level === undefined || listing.scopes.includes(level);
};

interface ObstaclesProps {
  readonly choice: Choice;
  readonly fits: boolean;
}

/** Why the report cannot be made. */
const Obstacles = ({ choice: { listing, formats }, fits }: ObstaclesProps): ReactElement => {
  const t = useReportTexts();
  const nameOf = useReportName();
  const listed = useListed();
  return (
    <>
      {!fits && (
        <Notice kind="warning">
          {t('scopeUnfit', { report: nameOf(listing.id), list: listed(listing.scopes) })}
        </Notice>
      )}
      {formats.length === 0 && <Notice kind="warning">{t('noFormat')}</Notice>}
    </>
  );
};

const startRun = async ({ listing, ...body }: Choice, issue: Issue): Promise<string> => {
  const { data } = await client.POST('/api/v1/reports/{id}/runs', {
    params: { path: { id: listing.id } },
    body: { ...body, formats: [...body.formats], ...issueOf(issue) },
  });
  await askAgain('/api/v1/runs');
  return data!.runId;
};

const RunFields = (control: ChoiceControl): ReactElement => {
  const { choice, params } = control;
  return (
    <>
      <Fields>
        <ChoiceFields {...control} />
        <PeriodField
          value={choice.period}
          kinds={kindsOf(choice.listing)}
          onChange={(period) => params.set({ period })}
        />
      </Fields>
      <FormatFields {...control} />
    </>
  );
};

const MakeForm = ({ listings }: { readonly listings: readonly Listing[] }): ReactElement => {
  const t = useReportTexts();
  const nameOf = useReportName();
  const control = useChoice(listings);
  const { choice, params, isDated } = control;
  const report = choice.listing.id;
  const fits = useFits(choice);
  const isReady = fits && choice.formats.length > 0 && isDated;
  const action = useAction();
  const { issue, ...issuing } = useIssue(choice);
  const choose = (chosen: string): void => params.set({ report: chosen });
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) void action.run(async () => params.set({ run: await startRun(choice, issue) }));
  };
  return (
    <form onSubmit={make} className={styles['make']}>
      <ReportCatalogue listings={listings} chosen={report} onChoose={choose} />
      <section aria-label={t('parameters')}>
        <h2>{nameOf(report)}</h2>
        <RunFields {...control} />
        <IssueFields {...control} {...issuing} />
        <Obstacles choice={choice} fits={fits} />
        {action.problem !== null && <ProblemNotice problem={action.problem} />}
        <Actions>
          <Button kind="primary" type="submit" isBusy={action.isBusy} disabled={!isReady}>
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
