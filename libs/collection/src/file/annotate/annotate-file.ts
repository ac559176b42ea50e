import type { Language } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import { inFileWords } from '../file-error';
import { openTable } from '../table/open-table';
import { annotateWorkbook } from './annotate-workbook';
import { csvWorkbook } from './csv-workbook';

/** The same file as a workbook with a note on every cell that has a mistake; a CSV is converted to a workbook. */
export const annotateFile = async (
  bytes: Buffer,
  mistakes: readonly InputMistake[],
  language: Language,
): Promise<Buffer> => {
  const file = await openTable(bytes);
  const workbook = file.kind === 'csv' ? await csvWorkbook(file) : bytes;
  try {
    return await annotateWorkbook(
      workbook,
      mistakes.map((mistake) => ({ ...mistake, language })),
    );
  } catch (error) {
    throw inFileWords(error);
  }
};
