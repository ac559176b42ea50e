import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
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

/** Throws RequestFailure; a file with mistakes is an answer when it is only checked. */
export const sendWorkbook = async (
  file: File,
  scope: WorkbookScope,
  isCheck: boolean,
): Promise<WorkbookAnswer> => {
  const query = { ...scope, ...(isCheck && { dryRun: 'true' }) };
  const { data } = await client.POST('/api/v1/submissions/import', { params: { query }, ...formOf(file) });
  return data!;
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
