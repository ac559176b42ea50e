import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import type { components } from '../../../api/schema';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { Choice } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { FileLinks } from '../../../desk/report/file-links';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './reports.module.css';
import { useReportTexts } from './texts';
import { isUnderWay, type Run } from './use-run';
import { Options } from '../../../ui/field/field';
import { MoreButton } from '../../../ui/button/button';
import { PlaceName } from '../../../ui/places/place-name';

type RunState = components['schemas']['RunState'];
const states: readonly RunState[] = ['queued', 'running', 'done', 'failed', 'cancelled'];
const ASK_MS = 3_000;

const useRuns = (status: RunState | undefined) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/runs',
    { params: { query: { limit: 20, ...(status && { status }) } } },
    {
      ...pageOptions,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? ASK_MS : false,
    },
  );

export const fileAddress = (runId: string, name: string): string =>
  `/api/v1/runs/${runId}/files/${encodeURIComponent(name)}`;

const useColumns = (): readonly DataColumn<Run>[] => {
  const t = useReportTexts();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  const { addressOf } = useAddress();
  const stateOf = ({ status, seal, progress }: Run): string => {
    if (seal !== null) return t('published');
    return status === 'running' && progress ? `${t(status)} ${progress.done}/${progress.total}` : t(status);
  };
  return [
    column.word('report', t('report'), ({ runId, report }) => (
      <Link to={addressOf({ run: runId })}>{nameOf(report)}</Link>
    )),
    column.word('scope', t('scope'), ({ parameters }) => <PlaceName code={parameters.scope} />),
    column.word('period', t('period'), ({ parameters }) => periodName(parameters.period, language)),
    column.word('edition', t('edition'), ({ parameters }) => t(parameters.edition)),
    column.word('at', t('requestedAt'), ({ requestedAt }) => moment(requestedAt)),
    column.word('state', t('state'), stateOf),
    column.word('files', t('files'), ({ runId, files }) => (
      <FileLinks files={files} addressOf={(name) => fileAddress(runId, name)} />
    )),
  ];
};

/** Own runs, newest first, with how they stand. */
export const RunList = (): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const status = states.find((state) => state === params.get('state'));
  const query = useRuns(status);
  const { data, error, refetch } = query;
  const columns = useColumns();
  const runs = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <header className={styles['listHead']}>
        <h2>{t('runs')}</h2>
        <Choice label={t('state')} value={status ?? ''} onChange={(state) => params.set({ state })}>
          <option value="">{t('anyState')}</option>
          <Options of={states.map((state) => [state, t(state)])} />
        </Choice>
      </header>
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {data && (
        <DataTable
          isList
          label={t('runs')}
          rows={runs}
          keyOf={({ runId }) => runId}
          columns={columns}
          note={runs.length === 0 ? t('noRuns') : undefined}
        />
      )}
      <MoreButton of={query}>{t('more')}</MoreButton>
    </section>
  );
};
