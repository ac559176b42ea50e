import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { DOOR } from '../../../desk/figure-panel/figure-door';
import { Soft } from '../../../desk/forms/forms';
import { useAddress } from '../../../desk/forms/use-address';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import styles from './reports.module.css';
import { useReportTexts } from './texts';
import type { Run } from './use-run';

const pageNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The frame has the policy of the page: the report's own style sheet needs its nonce. */
const withNonce = (html: string): string =>
  pageNonce === '' ? html : html.replace('<style>', `<style nonce="${pageNonce}">`);

const usePage = (runId: string, name: string, seal: string | null) =>
  useQuery({
    queryKey: ['get', '/api/v1/runs/preview', runId, name, seal],
    staleTime: Infinity,
    queryFn: async () => {
      const { data } = await client.GET('/api/v1/runs/{runId}/files/{name}', {
        params: { path: { runId, name } },
        parseAs: 'text',
      });
      return withNonce(data as unknown as string);
    },
  });

const Frame = ({ html }: { readonly html: string }): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const frame = useRef<HTMLIFrameElement>(null);
  const openDoors = (): void =>
    frame.current?.contentDocument?.addEventListener('click', ({ target }) => {
      const figure = (target as Element).closest('[data-figure]')?.getAttribute('data-figure');
      if (figure) params.set({ [DOOR]: figure });
    });
  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      title={t('preview')}
      // No script runs inside, whatever the file holds; the page hears the clicks.
      sandbox="allow-same-origin"
      srcDoc={html}
      onLoad={openDoors}
    />
  );
};

const Preview = ({ run, name }: { readonly run: Run; readonly name: string }): ReactElement => {
  const t = useReportTexts();
  const { data, error, refetch } = usePage(run.runId, name, run.seal);
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Skeleton label={t('loading')} rows={12} />;
  return (
    <>
      <Soft>{t('previewAbout')}</Soft>
      <Frame html={data} />
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
