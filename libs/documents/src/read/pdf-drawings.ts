import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { eachPage, pageOf, withPdf } from './pdf-pages';

/** A page as it can be compared with another one. */
interface DrawnPage {
  /** Page number from 1. */
  readonly number: number;
  readonly lines: readonly string[];
  /** Hash of everything drawn, including texts and their places. */
  readonly drawn: string;
}

/** The pages of a file, and what it says of itself. */
export interface DrawnPages {
  readonly pages: readonly DrawnPage[];
  readonly about: ReadonlyMap<string, string>;
}

const drawnOn = async (page: PDFPageProxy): Promise<string> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  // Names of fonts and pictures are assigned anew each time a file is opened.
  const written = JSON.stringify([fnArray, argsArray], (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^g_d\d+_/, '') : value,
  );
  return createHash('sha256').update(written).digest('hex');
};

/** A page that cannot be unpacked shows nothing. */
const readPage = async (page: PDFPageProxy): Promise<DrawnPage> => {
  const number = page.pageNumber;
  try {
    return { number, lines: (await pageOf(page)).lines, drawn: await drawnOn(page) };
  } catch {
    return { number, lines: [], drawn: '' };
  }
};

/** Throws for bytes that are not a PDF. */
export const readDrawnPdf = (bytes: Buffer): Promise<DrawnPages> =>
  withPdf(bytes, async (file) => {
    const pages = await eachPage(file, readPage);
    const { info } = await file.getMetadata();
    const about = Object.entries(info).filter(([, value]) => typeof value === 'string') as [string, string][];
    return { pages, about: new Map(about) };
  });
