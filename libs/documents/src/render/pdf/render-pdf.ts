import type { ReportDocument } from '../../document/report-document';
import { typefaces } from '../../fonts/typeface';
import { printedContent } from '../../seal/packed';
import type { SealMark } from '../../seal/seal';
import { defaultFit } from '../charts/chart-frame';
import { sealLine } from '../seal-lines';
import { Bookmarks } from './bookmarks';
import { reserveContents } from './contents';
import { setEndMatter } from './end-matter';
import { setFrontMatter } from './front-matter';
import { Ink } from './ink';
import { looks } from './look';
import { openPdf } from './open-pdf';
import { PageFlow } from './page-flow';
import { setPageFooters } from './page-footer';
import { planSections } from './plan-section';
import type { Press } from './press';
import { printableDocument } from './printable';
import { setSealMatter } from './seal-matter';
import { setSections } from './set-section';
import { Tags } from './tags';

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });

const pressFor = (pdf: PDFKit.PDFDocument, { layout = 'form', language }: ReportDocument): Press => {
  const look = looks[layout];
  const flow = new PageFlow(pdf, look);
  const ink = new Ink(pdf, typefaces(), new Tags(pdf));
  return { ink, flow, bookmarks: new Bookmarks(pdf, flow), language, look, chartFit: defaultFit };
};

const setPages = (press: Press, document: ReportDocument, mark: SealMark | undefined): void => {
  const plans = planSections(press, document.sections);
  press.flow.newPage(document.sections[0]?.orientation ?? 'portrait');
  setFrontMatter(press, document);
  const fillContents = reserveContents(press, plans);
  setSections(press, plans, (now) => {
    setEndMatter(now, document);
    if (mark) setSealMatter(now, mark);
  });
  fillContents();
  setPageFooters(press, document, mark && sealLine(mark, document.language));
};

/** Renders a report on A4 pages; a sealed one has the seal on every page and its details at the end. */
export const renderPdf = async (document: ReportDocument, mark?: SealMark): Promise<Buffer> => {
  const printed = printableDocument(document);
  // The original document is sealed, including characters that the fonts lack.
  const pdf = openPdf(printed, mark, mark && printedContent(document, mark));
  const bytes = collect(pdf);
  setPages(pressFor(pdf, printed), printed, mark);
  pdf.end();
  return bytes;
};
