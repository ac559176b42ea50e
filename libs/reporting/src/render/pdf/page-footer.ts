import type { ReportDocument } from '../../document/report-document';
import { footLine, pageNumber } from '../words';
import type { Alignment, TextStyle } from './ink';
import type { Press } from './press';
import { inks, rules, sizes } from './style';

const style: TextStyle = { size: sizes.footer, color: inks.grey };
const sealStyle: TextStyle = { size: 6, color: inks.grey };

interface Footer {
  readonly text: string;
  readonly seal: string | undefined;
}

const setPageFooter = (press: Press, { text, seal }: Footer, page: number): void => {
  const { ink, flow, look } = press;
  const { width: pageWidth, height } = ink.pdf.page;
  const { left, width, bottom } = flow.areaOf(page, pageWidth > height ? 'landscape' : 'portrait');
  const baseline = bottom + look.footerDrop;
  const number = pageNumber(page);
  const numberStyle: TextStyle = { size: look.pageNumber, color: inks.grey };
  const numberWidth = ink.width(number, numberStyle);
  // Outer edges of a leaf that is printed on both sides.
  const [numberSide, textSide]: readonly [Alignment, Alignment] =
    page % 2 === 1 ? ['right', 'left'] : ['left', 'right'];
  const top = baseline - look.pageNumber * 1.5;
  if (seal !== undefined) ink.aligned(seal, { left, width }, top - 3, sealStyle, numberSide);
  ink.rule(left, top, width, rules.hair, inks.pale);
  ink.lines(text, width - numberWidth - 12, style).forEach((line, row) => {
    ink.aligned(line, { left, width }, baseline + row * sizes.footer * 1.3, style, textSide);
  });
  ink.aligned(number, { left, width }, baseline, numberStyle, numberSide);
};

/** Writes the document's footer, the page number and the seal on every page. */
export const setPageFooters = (press: Press, document: ReportDocument, seal: string | undefined): void => {
  const { ink, flow } = press;
  const text = footLine(document);
  for (let page = 1; page <= flow.page; page += 1) {
    ink.turnTo(page);
    ink.tags.artifact(() => setPageFooter(press, { text, seal }, page), 'Pagination');
  }
};
