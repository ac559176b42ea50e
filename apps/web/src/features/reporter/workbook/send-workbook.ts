import type { FillMode } from '@xiangtong/contracts';
import { client } from '../../../api/client';
import { answer } from '../../../api/answer';
import type { components } from '../../../api/schema';
import type { SubmissionBody } from '../../../offline/kept-drafts';
import { saveFile } from '../../../ui/save-file/save-file';

export type WorkbookAnswer = components['schemas']['FileImportResponse'];

export interface WorkbookScope {
  readonly unit: string;
  readonly period: string;
}

/** A form with one file; the document of the service calls its content a text. */
const formOf = (file: File) => ({
  body: { file: '' },
  bodySerializer: (): FormData => {
    const form = new FormData();
    form.append('file', file, file.name);
    return form;
  },
});

/** Only checks the file, or writes drafts: over the rows that they have, or merged with them. */
export type WorkbookStep = 'check' | FillMode;

/** Throws RequestFailure; a file with mistakes is an answer when it is only checked. */
export const sendWorkbook = async (
  file: File,
  scope: WorkbookScope,
  step: WorkbookStep,
): Promise<WorkbookAnswer> => {
  const query = { ...scope, ...(step === 'check' ? { dryRun: 'true' } : { draft: step }) };
  const { data } = await client.POST('/api/v1/submissions/import', { params: { query }, ...formOf(file) });
  return data!;
};

/** A draft as it was before a file was written over it, and the version that the file made of it. */
export interface EarlierDraft {
  readonly body: SubmissionBody;
  readonly version: number;
}

const detailOf = async (id: string) =>
  answer(client.GET('/api/v1/submissions/{id}', { params: { path: { id } } }));

/** Writes drafts; those that had rows are remembered. */
export const writeWorkbook = async (
  file: File,
  scope: WorkbookScope,
  { submissions }: WorkbookAnswer,
  mode: FillMode,
): Promise<{ readonly answer: WorkbookAnswer; readonly earlier: readonly EarlierDraft[] }> => {
  const ids = submissions.flatMap(({ id, draft }) => (id !== null && draft !== null ? [id] : []));
  const before = await Promise.all(ids.map(detailOf));
  const written = await sendWorkbook(file, scope, mode);
  const after = await Promise.all(ids.map(detailOf));
  return {
    answer: written,
    earlier: before.flatMap(({ draft, version: old }, at) => {
      const { version } = after[at]!;
      return draft && version !== old ? [{ body: draft, version }] : [];
    }),
  };
};

/** Writes the earlier drafts again, unless somebody has written on since. */
export const restoreDrafts = async (earlier: readonly EarlierDraft[]): Promise<void> => {
  for (const { body, version } of earlier) {
    const header = { 'If-Match': `"${version}"` };
    await client.POST('/api/v1/submissions', { params: { query: {}, header }, body });
  }
};

/** Hands the workbook with its notes to the browser's downloads. */
export const downloadAnnotated = async (file: File, scope: WorkbookScope): Promise<void> => {
  const { data } = await client.POST('/api/v1/submissions/import/workbook', {
    params: { query: scope },
    ...formOf(file),
    parseAs: 'blob',
  });
  saveFile(file.name.replace(/(\.\w+)?$/, '-checked.xlsx'), data as unknown as Blob);
};
