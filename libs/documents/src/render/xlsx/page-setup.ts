import type { ReportDocument, Section } from '@xiangtong/contracts';
import type { PageSetup, HeaderFooter } from 'exceljs';
import { editionMark, footLine, pageNumber } from '../words';

const inches = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 } as const;

/** A4, as wide as one page, as long as it takes. */
export const pageSetup = (orientation: Section['orientation']): Partial<PageSetup> => ({
  paperSize: 9,
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: inches,
});

/** An ampersand begins a code in Excel's headers and footers. */
const literal = (text: string): string => text.replace(/&/g, '&&').replace(/\n/g, ' ');

/** Excel gives up on headers longer than 255 characters. */
const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/**
 * Title and mark of the edition in the header, the document's footer and the page number in the footer of printed
 * sheets.
 */
export const headerFooter = (document: ReportDocument): Partial<HeaderFooter> => ({
  oddHeader: `&L&8${literal(short(document.title, 100))}&R&8${editionMark(document)}`,
  oddFooter: `&L&8${literal(short(footLine(document), 150))}&R&8${pageNumber('&P')}`,
});
