import PDFDocument from 'pdfkit';
import type { ReportDocument } from '../../document/report-document';
import { packed } from '../../publish/packed';
import type { SealMark } from '../../publish/seal';
import { typefaces } from '../fonts/typeface';
import { sealLine, sealLines } from '../seal-lines';
import { setEndMatter } from './end-matter';
import { setFrontMatter } from './front-matter';
import { Ink } from './ink';
import { PageFlow } from './page-flow';
import { setPageFooters } from './page-footer';
import { setSealMatter } from './seal-matter';
import { setSection } from './set-section';

/** Creation date and subject come from the document: the same document gives the same bytes on any day. */
const open = (document: ReportDocument, mark: SealMark | undefined): PDFKit.PDFDocument =>
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
      ...(mark && { Seal: mark.seal, SealManifest: packed(mark.manifest) }),
    },
  });

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });

/** Sets a report on A4 pages; a sealed one bears the seal on every page and says more about it at the end. */
export const renderPdf = async (document: ReportDocument, mark?: SealMark): Promise<Buffer> => {
  const pdf = open(document, mark);
  const bytes = collect(pdf);
  const ink = new Ink(pdf, typefaces());
  const flow = new PageFlow(pdf);
  flow.newPage(document.sections[0]?.orientation ?? 'portrait');
  setFrontMatter(ink, flow, document);
  for (const section of document.sections) setSection(ink, flow, section, document);
  setEndMatter(ink, flow, document);
  if (mark) setSealMatter(ink, flow, sealLines(mark, document.language));
  setPageFooters(ink, document, mark && sealLine(mark, document.language));
  pdf.end();
  return bytes;
};
