import type { ReportDocument } from '@xiangtong/contracts';
import { typefaces } from '../../fonts/typeface';
import { printedContent } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';
import { defaultFit } from '../charts/chart-frame';
import { withNotesTogether } from '../text/notes';
import { sealLine } from '../seal-lines';
import { Bookmarks } from './bookmarks';
import { reserveContents } from './matter/contents';
import { setEndMatter } from './matter/end-matter';
import { setFrontMatter } from './matter/front-matter';
import { Ink } from './ink';
import { lookOf } from './look';
import { openPdf, type ArchivePdf } from './open-pdf';
import { PageFlow } from './page-flow';
import { setPageFooters } from './page-footer';
import { planSections } from './plan-section';
import { defaultTableStart, type Press } from './press';
import { setSealMatter } from './matter/seal-matter';
import { setSections } from './set-section';
import { Tags } from './tags';

/** Joiners and selectors choose among pictures of a character; they have none of their own. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/gu;
const control = /(?![\n\t])\p{Cc}/gu;

const isIn = (character: string): boolean =>
  character === '\n' ||
  character === '\t' ||
  (typefaces().regular.has(character) && typefaces().serif.has(character));

/** `〔U+1F34E〕`: names the missing character; an empty box would not. */
const named = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

const known = new Map<string, string>();

/** A character itself, its plain form, or its number. */
const printedAs = (character: string): string => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = character.normalize('NFKC');
  const printed = isIn(character) ? character : [...plain].every(isIn) ? plain : named(character);
  known.set(character, printed);
  return printed;
};

/** The text with only characters that the report's fonts have. */
const printableText = (text: string): string => {
  const plain = text.normalize('NFC').replace(unseen, '').replace(control, ' ');
  let printed = '';
  for (const character of plain) printed += printedAs(character);
  return printed;
};

const printable = (value: unknown): unknown => {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)]));
};

/** The document with only printable characters in its texts. */
const printableDocument = (document: ReportDocument): ReportDocument => printable(document) as ReportDocument;

const printableMark = (mark: SealMark): SealMark =>
  mark.signedBy ? { ...mark, signedBy: printable(mark.signedBy) as SealMark['signedBy'] } : mark;

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });

const pressFor = (pdf: PDFKit.PDFDocument, document: ReportDocument): Press => {
  const { language } = document;
  const look = lookOf(document);
  const flow = new PageFlow(pdf, look);
  const ink = new Ink(pdf, typefaces(), new Tags(pdf));
  return {
    ink,
    flow,
    bookmarks: new Bookmarks(pdf, flow),
    language,
    look,
    chartFit: defaultFit,
    tableStart: defaultTableStart,
  };
};

const setPages = (press: Press, document: ReportDocument, mark: SealMark | undefined): void => {
  const plans = planSections(press, document.sections);
  press.flow.newPage(document.sections[0]?.orientation ?? 'portrait');
  setFrontMatter(press, document);
  // A bulletin is read from its first page on.
  const fillContents = document.byline ? () => undefined : reserveContents(press, plans);
  setSections(press, plans, (now) => {
    setEndMatter(now, document);
    if (mark) setSealMatter(now, mark);
  });
  fillContents();
  setPageFooters(press, document, mark && sealLine(mark, document.language));
};

/**
 * Lays a report out on A4 pages, which stay open until the file is ended; a sealed one has the seal on every page and its
 * details at the end. `content` is what the file carries for its verification.
 */
export const layOut = (
  document: ReportDocument,
  mark: SealMark | undefined,
  content?: string,
): ArchivePdf => {
  const printed = printableDocument(withNotesTogether(document));
  const pdf = openPdf(printed, mark, content);
  setPages(pressFor(pdf, printed), printed, mark && printableMark(mark));
  return pdf;
};

/** Renders a report as a PDF. The original document is sealed, including characters that the fonts lack. */
export const renderPdf = async (document: ReportDocument, mark?: SealMark): Promise<Buffer> => {
  const pdf = layOut(document, mark, mark && printedContent(document, mark));
  const bytes = collect(pdf);
  pdf.end();
  return bytes;
};
