import type { Language, Difference } from '@xiangtong/contracts';
import { readDrawnPdf } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import { comparePages } from './compare-pages';

export const comparePdf = async (
  sealed: Buffer,
  printed: Buffer,
  language: Language,
): Promise<readonly Difference[]> => {
  const original = await readDrawnPdf(sealed);
  const copy = await readDrawnPdf(printed).catch((cause: unknown) => {
    throw new DomainError('FILE.BROKEN', { part: 'PDF' }, [], { cause });
  });
  return comparePages(original, copy, language);
};
