import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useMoment } from '../../../i18n/use-moment';
import { FileLinks } from '../../../desk/report/file-links';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';
import { useOwnScope } from './use-own-scope';
import { ReportChoice, useMadeFor } from './report-choice';
import { PeriodField } from '../../../desk/report/period-field';
import { ScopeField } from '../../../desk/report/scope-field';
import { PlaceName } from '../../../ui/places/place-name';

type Run = components['schemas']['ReportRun'];

const RunList = ({ runs }: { readonly runs: readonly Run[] }): ReactElement => {
  const t = useMaterialTexts();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  if (runs.length === 0) return <Notice kind="information">{t('noRuns')}</Notice>;
  return (
    <DataTable
      isList
      label={t('runs')}
      rows={runs}
      keyOf={({ runId }) => runId}
      columns={(column) => [
        column.word('report', t('report'), ({ report }) => nameOf(report)),
        column.word('scope', t('scope'), ({ parameters }) => <PlaceName code={parameters.scope} />),
        column.word('period', t('period'), ({ parameters }) => periodName(parameters.period, language)),
        column.word('at', t('requestedAt'), ({ requestedAt }) => moment(requestedAt)),
        column.word('state', t('state'), ({ status, progress, failure }) =>
          [t(status), status === 'running' && progress && `${progress.done}/${progress.total}`, failure]
            .filter(Boolean)
            .join(' · '),
        ),
        column.word('files', t('files'), ({ runId, files }) => (
          <FileLinks
            files={files}
            addressOf={(name) => `/api/v1/runs/${runId}/files/${encodeURIComponent(name)}`}
          />
        )),
      ]}
    />
  );
};

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const;

/** A report for oneself. What is made is listed below, with its files. */
export const MakeReport = (): ReactElement => {
  const t = useMaterialTexts();
  const language = useLanguage();
  const runs = api.useQuery('get', '/api/v1/runs', {}, { refetchInterval: isUnderWay });
  const start = api.useMutation('post', '/api/v1/reports/{id}/runs', {
    onSuccess: () => void runs.refetch(),
  });
  const [report, setReport] = useState('audit-summary');
  const [scope, setScope] = useState(useOwnScope());
  const [chosen, setPeriod] = useState('');
  const { levels, kinds, period, isDated } = useMadeFor(report, chosen);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (start.isPending) return;
    const asked = { scope, period, language, edition: 'internal' as const };
    start.mutate({ params: { path: { id: report } }, body: { ...asked, formats: [...formats] } });
  };
  return (
    <>
      <p>{t('makeAbout')}</p>
      <form onSubmit={submit}>
        <div className={styles['form']}>
          <ReportChoice value={report} onChange={setReport} />
          <ScopeField value={scope} levels={levels} onChange={setScope} />
          <PeriodField value={period} kinds={kinds} onChange={setPeriod} />
        </div>
        <div className={styles['actions']}>
          <Button kind="primary" type="submit" isBusy={start.isPending} disabled={!isDated}>
            {t('start')}
          </Button>
        </div>
      </form>
      {start.error !== null && <ProblemNotice problem={start.error} />}
      <h2>{t('runs')}</h2>
      {runs.error !== null && <ProblemNotice problem={runs.error} onAgain={() => void runs.refetch()} />}
      {runs.data && <RunList runs={runs.data.items} />}
    </>
  );
};

/** Asked again every second while something is being made. */
function isUnderWay({
  state,
}: {
  readonly state: { readonly data?: { readonly items: readonly { readonly status: string }[] } | undefined };
}): number | false {
  return state.data?.items.some(({ status }) => status === 'queued' || status === 'running') ? 1_000 : false;
}
