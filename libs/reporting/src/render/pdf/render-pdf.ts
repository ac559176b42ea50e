import PDFDocument from 'pdfkit';
import type { ReportDocument } from '../../document/report-document';
import { typefaces } from '../fonts/typeface';
import { setEndMatter } from './end-matter';
import { setFrontMatter } from './front-matter';
import { Ink } from './ink';
import { PageFlow } from './page-flow';
import { setPageFooters } from './page-footer';
import { setSection } from './set-section';

/** Creation date and subject come from the document: the same document gives the same bytes on any day. */
const open = (document: ReportDocument): PDFKit.PDFDocument =>
  new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    font: undefined,
    pdfVersion: '1.7',
    lang: document.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: {
      Title: document.title,
      Subject: `${document.report} ${document.parameters.period} ${document.parameters.scope} ${document.edition}`,
      Keywords: `seq ${document.asOf.seq}, ledger ${document.asOf.ledgerHash}`,
      Creator: 'Xiangtong',
      Producer: 'Xiangtong',
      CreationDate: new Date(document.createdAt ?? 0),
    },
  });

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });

/** Sets a report on A4 pages. */
export const renderPdf = async (document: ReportDocument): Promise<Buffer> => {
  const pdf = open(document);
  const bytes = collect(pdf);
  const ink = new Ink(pdf, typefaces());
  const flow = new PageFlow(pdf);
  flow.newPage(document.sections[0]?.orientation ?? 'portrait');
  setFrontMatter(ink, flow, document);
  for (const section of document.sections) setSection(ink, flow, section, document);
  setEndMatter(ink, flow, document);
  setPageFooters(ink, document);
  pdf.end();
  return bytes;
};
