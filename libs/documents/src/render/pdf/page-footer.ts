import type { ReportDocument } from '@xiangtong/contracts';
import { footLine, pageNumber } from '../words';
import type { Alignment, TextStyle } from './ink';
import type { Press } from './press';
import { inks, rules, sizes } from './style';

const style: TextStyle = { size: sizes.footer, color: inks.grey };
/** A line that is too long is set smaller, down to this share, before it takes a second line. */
const smallest = 0.85;
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
  const room = width - numberWidth - 12;
  const share = Math.max(smallest, Math.min(1, (room - 1) / ink.width(text, style)));
  const fitted: TextStyle = { ...style, size: style.size * share };
  ink.lines(text, room, fitted).forEach((line, row) => {
    ink.aligned(line, { left, width }, baseline + row * sizes.footer * 1.3, fitted, textSide);
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
