import { createHash } from 'node:crypto';
import type { Language } from '@xiangtong/contracts';
import { eachPage, pageLines, pageOf, withPdf } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import type { Difference } from '../difference';
import { comparePages, type Pages } from './compare-pages';

const drawnOn = async (page: PDFPageProxy): Promise<string> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  // Names of fonts and pictures are assigned anew each time a file is opened.
  const written = JSON.stringify([fnArray, argsArray], (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^g_d\d+_/, '') : value,
  );
  return createHash('sha256').update(written).digest('hex');
};

/** A page that cannot be unpacked shows nothing. */
const readPage = async (page: PDFPageProxy): Promise<Pages['pages'][number]> => {
  const number = page.pageNumber;
  try {
    return { number, lines: pageLines(await pageOf(page)), drawn: await drawnOn(page) };
  } catch {
    return { number, lines: [], drawn: '' };
  }
};

const read = (bytes: Buffer): Promise<Pages> =>
  withPdf(bytes, async (file) => {
    const pages = await eachPage(file, readPage);
    const { info } = await file.getMetadata();
    const about = Object.entries(info).filter(([, value]) => typeof value === 'string') as [string, string][];
    return { pages, about: new Map(about) };
  });

export const comparePdf = async (
  sealed: Buffer,
  printed: Buffer,
  language: Language,
): Promise<readonly Difference[]> => {
  const original = await read(sealed);
  const copy = await read(printed).catch((cause: unknown) => {
    throw new DomainError('FILE.BROKEN', { part: 'PDF' }, [], { cause });
  });
  return comparePages(original, copy, language);
};
