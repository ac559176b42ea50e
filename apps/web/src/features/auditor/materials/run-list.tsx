import type { ReactElement } from 'react';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../desk/figure-panel/use-moment';
import { FileLinks } from '../../../desk/report/file-links';
import { useReportName } from '../../../desk/report/use-report-name';
import { periodName } from '../../../desk/scope-filter/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Notice } from '../../../ui/notice/notice';
import { useMaterialTexts } from './texts';

type Run = components['schemas']['ReportRun'];

export const RunList = ({ runs }: { readonly runs: readonly Run[] }): ReactElement => {
  const t = useMaterialTexts();
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  if (runs.length === 0) return <Notice kind="information">{t('noRuns')}</Notice>;
  return (
    <DataTable
      label={t('runs')}
      rows={runs}
      keyOf={({ runId }) => runId}
      columns={(column) => [
        column.word('report', t('report'), ({ report }) => nameOf(report)),
        column.word('scope', t('scope'), ({ parameters }) => parameters.scope),
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
