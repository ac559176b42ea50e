import { createHash } from 'node:crypto';
import type { Language } from '@xiangtong/contracts';
import { eachPage, pageLines, pageOf, withPdf } from '@xiangtong/documents';
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

const read = (bytes: Buffer): Promise<Pages> =>
  withPdf(bytes, async (file) => {
    const pages = await eachPage(file, async (page) => ({
      number: page.pageNumber,
      lines: pageLines(await pageOf(page)),
      drawn: await drawnOn(page),
    }));
    const { info } = await file.getMetadata();
    const about = Object.entries(info).filter(([, value]) => typeof value === 'string') as [string, string][];
    return { pages, about: new Map(about) };
  });

export const comparePdf = async (
  sealed: Buffer,
  printed: Buffer,
  language: Language,
): Promise<readonly Difference[]> => comparePages(await read(sealed), await read(printed), language);
