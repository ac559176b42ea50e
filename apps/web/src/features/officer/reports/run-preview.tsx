import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { client } from '../../../api/client';
import { DOOR } from '../../../desk/figure-panel/figure-door';
import { Soft } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { ReportFrame } from '../../../ui/report-frame/report-frame';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useReportTexts } from './texts';
import type { Run } from './use-run';

const usePage = (runId: string, name: string, seal: string | null) =>
  useQuery({
    queryKey: ['get', '/api/v1/runs/preview', runId, name, seal],
    staleTime: Infinity,
    queryFn: async () => {
      const { data } = await client.GET('/api/v1/runs/{runId}/files/{name}', {
        params: { path: { runId, name } },
        parseAs: 'text',
      });
      return data as unknown as string;
    },
  });

const Preview = ({ run, name }: { readonly run: Run; readonly name: string }): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const { data, error, refetch } = usePage(run.runId, name, run.seal);
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Skeleton label={t('loading')} rows={12} />;
  return (
    <>
      <Soft>{t('previewAbout')}</Soft>
      <ReportFrame html={data} title={t('preview')} onFigure={(figure) => params.set({ [DOOR]: figure })} />
    </>
  );
};

/** The report as it reads, its figures as doors. */
export const RunPreview = ({ run }: { readonly run: Run }): ReactElement => {
  const t = useReportTexts();
  const page = run.files.find(({ name }) => name.endsWith('.html'));
  return (
    <section aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      {page ? <Preview run={run} name={page.name} /> : <p>{t('noPreview')}</p>}
    </section>
  );
};
