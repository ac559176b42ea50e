import type { ReactElement } from 'react';
import { client } from '../../../../api/client';
import type { components } from '../../../../api/schema';
import { useAction } from '../../../../api/use-action';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { saveFile } from '../../../../ui/save-file/save-file';
import { useBriefTexts } from './texts';

type Run = components['schemas']['ReportRun'];

const ASK_MS = 500;

/** Waits until the run has ended. */
const ended = async (runId: string): Promise<Run> => {
  const { data } = await client.GET('/api/v1/runs/{runId}', { params: { path: { runId } } });
  if (data && data.status !== 'queued' && data.status !== 'running') return data;
  await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  return ended(runId);
};

const formats = ['pdf', 'docx', 'pptx'] as const;
type Format = (typeof formats)[number];

interface BriefFilesProps {
  readonly scope: string;
  readonly period: string;
}

const FileButton = ({
  format,
  scope,
  period,
}: BriefFilesProps & { readonly format: Format }): ReactElement => {
  const t = useBriefTexts();
  const language = useLanguage();
  const action = useAction();
  const make = async (): Promise<void> => {
    const { data } = await client.POST('/api/v1/reports/{id}/runs', {
      params: { path: { id: 'one-page' } },
      body: { scope, period, language, edition: 'internal', formats: [format] },
    });
    const { files, failure, runId } = await ended(data!.runId);
    const [file] = files;
    if (!file) throw new Error(failure ?? t('noFile'));
    const content = await client.GET('/api/v1/runs/{runId}/files/{name}', {
      params: { path: { runId, name: file.name } },
      parseAs: 'blob',
    });
    saveFile(file.name, content.data as unknown as Blob);
  };
  return (
    <>
      <Button kind="quiet" isBusy={action.isBusy} onClick={() => void action.run(make)}>
        {t(format)}
      </Button>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
    </>
  );
};

/** The page as a file, by one click each: it is made, and saved when it is there. */
export const BriefFiles = (props: BriefFilesProps): ReactElement => (
  <>
    {formats.map((format) => (
      <FileButton key={format} format={format} {...props} />
    ))}
  </>
);
