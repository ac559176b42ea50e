import PDFDocument from 'pdfkit';
import type { Block, ReportDocument, Section } from '../../document/report-document';
import { typefaces } from '../fonts/typeface';
import { setEndMatter } from './end-matter';
import { setFrontMatter } from './front-matter';
import { Ink } from './ink';
import { PageFlow } from './page-flow';
import { setPageFooters } from './page-footer';
import { setProse, type ProseStyle } from './prose';
import { setChart } from './set-chart';
import { inks, sizes } from './style';
import { setTable } from './table/set-table';

const bodyStyle = (document: ReportDocument): ProseStyle => ({
  size: sizes.body,
  leading: sizes.body * 1.7,
  indent: document.language === 'zh' ? sizes.body * 2 : 0,
  justify: document.language === 'zh',
});

const headingStyle: ProseStyle = {
  size: sizes.section,
  weight: 'bold',
  color: inks.accent,
  leading: sizes.section * 1.6,
  indent: 0,
  justify: false,
};

/** A heading takes this much of what follows along: it never stands at the foot of a page. */
const headingCompany = 90;

const setBlock = (ink: Ink, flow: PageFlow, block: Block, document: ReportDocument): void => {
  if (block.kind === 'table') return setTable(ink, flow, block, document.language);
  if (block.kind === 'chart') return setChart(ink, flow, block, document.language);
  setProse(ink, flow, block.text, bodyStyle(document));
  return flow.gap(sizes.body * 0.5);
};

const setSection = (ink: Ink, flow: PageFlow, section: Section, document: ReportDocument): void => {
  flow.turnTo(section.orientation);
  if (section.title !== '') {
    flow.gap(14);
    flow.ensure(headingStyle.leading + headingCompany);
    ink.pdf.outline.addItem(section.title);
    setProse(ink, flow, section.title, headingStyle);
    flow.skip(4);
  }
  for (const block of section.blocks) setBlock(ink, flow, block, document);
};

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
