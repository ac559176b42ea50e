import type { ReportDocument } from '../../document/report-document';
import { words } from '../words';
import type { Ink, TextStyle } from './ink';
import { footerBaseline, inks, rules, sizes, typeAreas } from './style';

const style: TextStyle = { size: sizes.footer, color: inks.grey };

const sealStyle: TextStyle = { size: 6, color: inks.grey };

/** Writes the document's footer, the page number and the seal on every page, once the number of pages is known. */
export const setPageFooters = (
  ink: Ink,
  { language, pageFooter }: ReportDocument,
  seal: string | undefined,
): void => {
  const { start, count } = ink.pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    ink.pdf.switchToPage(start + index);
    const { width: pageWidth, height } = ink.pdf.page;
    const { left, width } = typeAreas[pageWidth > height ? 'landscape' : 'portrait'];
    const baseline = height - footerBaseline;
    const number = words[language].pageOf(index + 1, count);
    const top = baseline - sizes.footer * 1.5;
    if (seal !== undefined) ink.aligned(seal, { left, width }, top - 3, sealStyle, 'right');
    ink.rule(left, top, width, rules.hair, inks.pale);
    ink.lines(pageFooter, width - ink.width(number, style) - 12, style).forEach((line, row) => {
      ink.text(line, left, baseline + row * sizes.footer * 1.3, style);
    });
    ink.aligned(number, { left, width }, baseline, style, 'right');
  }
};
