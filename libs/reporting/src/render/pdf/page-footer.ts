import type { ReportDocument } from '../../document/report-document';
import { words } from '../words';
import type { Alignment, TextStyle } from './ink';
import type { Press } from './press';
import { inks, rules, sizes } from './style';

const style: TextStyle = { size: sizes.footer, color: inks.grey };
const sealStyle: TextStyle = { size: 6, color: inks.grey };

const pageNumber = ({ language, look }: Press, page: number, pages: number): string =>
  look.numbersInDashes ? `— ${page} / ${pages} —` : words[language].pageOf(page, pages);

interface Footer {
  readonly text: string;
  readonly seal: string | undefined;
}

const setPageFooter = (press: Press, { text, seal }: Footer, page: number, pages: number): void => {
  const { ink, flow, look } = press;
  const { width: pageWidth, height } = ink.pdf.page;
  const { left, width, bottom } = flow.areaOf(page, pageWidth > height ? 'landscape' : 'portrait');
  const baseline = bottom + look.footerDrop;
  const number = pageNumber(press, page, pages);
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

/** Writes the document's footer, the page number and the seal on every page, once the number of pages is known. */
export const setPageFooters = (
  press: Press,
  { pageFooter }: ReportDocument,
  seal: string | undefined,
): void => {
  const { ink, flow } = press;
  const pages = flow.page;
  for (let page = 1; page <= pages; page += 1) {
    ink.turnTo(page);
    ink.tags.artifact(() => setPageFooter(press, { text: pageFooter, seal }, page, pages), 'Pagination');
  }
};
